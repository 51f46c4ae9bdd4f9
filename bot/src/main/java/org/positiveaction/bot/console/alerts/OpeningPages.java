package org.positiveaction.bot.console.alerts;

import java.time.Clock;
import org.positiveaction.bot.alert.AlertWords;
import org.positiveaction.bot.alert.Opened;
import org.positiveaction.bot.alert.Openings;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member says that recruitment has opened, once they have seen how many will be told, and in which words. */
@Controller
@RequestMapping(AlertPages.PAGE + "/open")
class OpeningPages {
    private final AlertPages alerts;
    private final Openings openings;
    private final AlertWords words;
    private final Audit audit;
    private final Clock clock;

    OpeningPages(AlertPages alerts, Openings openings, AlertWords words, Audit audit, Clock clock) {
        this.alerts = alerts;
        this.openings = openings;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            TeamMember me,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String role,
            Model model) {
        return Choice.read(me, force, role)
                .map(choice -> show(choice, model))
                .orElseGet(() -> alerts.page(me, force, role, Choice.faults(me, force, role), model));
    }

    private String show(Choice choice, Model model) {
        int people = openings.wouldBeTold(choice.force(), choice.subject());
        model.addAttribute("force", choice.force().value());
        model.addAttribute("role", choice.subject().role().key());
        model.addAttribute("what", words.asked(choice.subject()));
        model.addAttribute("at", words.force(choice.force()));
        model.addAttribute("people", people(people));
        model.addAttribute("anybody", people > 0);
        model.addAttribute(
                "before",
                openings.openedOn(choice.force(), choice.subject())
                        .map(London::day)
                        .orElse(""));
        model.addAttribute("today", openings.openedToday(choice.force(), choice.subject()));
        model.addAttribute("words", words.news(choice.force(), choice.subject(), London.dayOf(clock.instant())));
        return "console/alerts-open";
    }

    @PostMapping
    String open(
            TeamMember me,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String role,
            RedirectAttributes next) {
        Choice choice = Choice.read(me, force, role).orElseThrow(NotHere::new);
        return Told.then(AlertPages.PAGE, opened(me, choice), next);
    }

    private String opened(TeamMember me, Choice choice) {
        return switch (openings.open(choice.force(), choice.subject(), me.id())) {
            case Opened.Now(var number) -> {
                audit.note(me.id(), Audit.Action.OPENED_RECRUITMENT);
                yield "It has opened. " + people(number);
            }
            case Opened.Before() -> "It has opened today already: nobody is told again.";
        };
    }

    private static String people(int number) {
        return switch (number) {
            case 0 -> "Nobody waits for it, so nobody will be told.";
            case 1 -> "One person will be told.";
            default -> number + " people will be told.";
        };
    }
}
