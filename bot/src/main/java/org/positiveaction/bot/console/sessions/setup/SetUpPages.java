package org.positiveaction.bot.console.sessions.setup;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.sessions.Hosts;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member sets sessions up: writes what they are, looks at the dates, and saves them. */
@Controller
@RequestMapping("/team/sessions/new")
class SetUpPages {
    private final SetUp setUp;
    private final Knowledge knowledge;
    private final Hosts hosts;
    private final ForceNames forces;
    private final Clock clock;

    /** A force that may be chosen. */
    public record ForceChoice(String id, String name) {}

    SetUpPages(SetUp setUp, Knowledge knowledge, Hosts hosts, ForceNames forces, Clock clock) {
        this.setUp = setUp;
        this.knowledge = knowledge;
        this.hosts = hosts;
        this.forces = forces;
        this.clock = clock;
    }

    @GetMapping
    String blank(TeamMember me, Model model) {
        return form(me, SetUpForm.empty(me), Map.of(), model);
    }

    /** Goes back from the dates to what was typed. */
    @PostMapping("/edit")
    String edit(TeamMember me, SetUpForm form, Model model) {
        return form(me, form, Map.of(), model);
    }

    @PostMapping
    String dates(TeamMember me, SetUpForm form, Model model) {
        SetUpCheck check = check(me, form);
        List<Plan> plans = check.plans();
        return check.faults().isEmpty() ? dates(form, plans, model) : form(me, form, check.faults(), model);
    }

    @PostMapping("/save")
    String save(TeamMember me, SetUpForm form, Model model, RedirectAttributes next) {
        SetUpCheck check = check(me, form);
        List<Plan> plans = check.plans();
        if (!check.faults().isEmpty()) {
            return form(me, form, check.faults(), model);
        }
        return switch (setUp.save(me, plans)) {
            case Saved.Done(var sessions) -> shown(sessions, "set up.", next);
            case Saved.Before(var sessions) -> shown(sessions, "set up already.", next);
            case Saved.Clash(var sessions) ->
                form(
                        me,
                        form,
                        Map.of(
                                Field.DATE,
                                "There is the same session already on "
                                        + London.date(sessions.getFirst().starts())
                                        + ": same kind, place and host. Leave that date out."),
                        model);
            case Saved.TooLate tooLate ->
                form(me, form, Map.of(Field.DATE, "The first of them has begun meanwhile."), model);
        };
    }

    private SetUpCheck check(TeamMember me, SetUpForm form) {
        return new SetUpCheck(form, me, knowledge.sessionKinds(), hosts, clock.instant());
    }

    private static String shown(List<Session> sessions, String how, RedirectAttributes next) {
        return sessions.size() == 1
                ? Told.then("/team/sessions/" + sessions.getFirst().id(), "The session is " + how, next)
                : Told.then("/team/sessions", sessions.size() + " sessions are " + how, next);
    }

    private String dates(SetUpForm form, List<Plan> plans, Model model) {
        Plan any = plans.getFirst();
        model.addAttribute("form", form);
        model.addAttribute("what", knowledge.sessionKind(any.kind()).title());
        model.addAttribute("force", forces.of(any.force()));
        model.addAttribute("plan", any);
        model.addAttribute("lasting", London.lasting(any.length()));
        model.addAttribute(
                "dates", plans.stream().map(plan -> London.date(plan.starts())).toList());
        return "console/session-dates";
    }

    private String form(TeamMember me, SetUpForm form, Map<Field, String> faults, Model model) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        new TreeMap<>(faults).forEach((field, fault) -> inOrder.put(field.id(), fault));
        model.addAttribute("faults", inOrder);
        model.addAttribute("form", form.fields());
        model.addAttribute("kinds", knowledge.sessionKinds());
        model.addAttribute("repeats", Repeat.values());
        model.addAttribute("hosts", hosts.choices(me.forces()));
        model.addAttribute(
                "forces",
                me.forces().stream()
                        .sorted(Comparator.comparing(ForceId::value))
                        .map(force -> new ForceChoice(force.value(), forces.of(force)))
                        .toList());
        return "console/session-new";
    }
}
