package org.positiveaction.bot.console.sessions.one;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.sessions.MySessions;
import org.positiveaction.bot.console.sessions.TypedTime;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member moves a session to another time, once they have seen how many people will be told. */
@Controller
@RequestMapping("/team/sessions/{number:\\d{1,18}}/move")
class MovePages {
    private final MySessions mine;
    private final SessionViews views;
    private final Changes changes;
    private final Clock clock;

    /** What a member has typed. */
    public record Form(String date, String time, String which) {}

    MovePages(MySessions mine, SessionViews views, Changes changes, Clock clock) {
        this.mine = mine;
        this.views = views;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    String form(TeamMember me, @PathVariable long number, Model model) {
        return page(me, mine.get(me, number), new Form("", "", ""), Map.of(), model);
    }

    /** @param sure whether they have seen how many people will be told */
    @PostMapping
    String move(
            TeamMember me,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes next) {
        Session session = mine.get(me, number);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<Instant> starts = read(new Form(date, time, which), faults);
        if (starts.isPresent() && sure) {
            return Told.then("/team/sessions/" + number, Sentences.of(changes.move(me, session, starts.get())), next);
        }
        starts.ifPresent(when -> model.addAttribute("to", London.date(when)));
        return page(me, session, new Form(date, time, which), faults, model);
    }

    private Optional<Instant> read(Form form, Map<String, String> faults) {
        Optional<LocalDate> date = TypedTime.date(form.date());
        Optional<LocalTime> time = TypedTime.time(form.time());
        if (date.isEmpty()) {
            faults.put("date", "Write the date, such as 2026-12-03.");
        }
        if (time.isEmpty()) {
            faults.put("time", "Write the time, such as 18:30.");
        }
        return faults.isEmpty() ? read(date.orElseThrow(), time.orElseThrow(), form.which(), faults) : Optional.empty();
    }

    private Optional<Instant> read(LocalDate date, LocalTime time, String which, Map<String, String> faults) {
        TypedTime.tooFar(date, clock.instant()).ifPresent(why -> faults.put("date", why));
        switch (TypedTime.at(date, time, which)) {
            case TypedTime.When.At(var instant) -> {
                if (!instant.isAfter(clock.instant())) {
                    faults.put("date", "That is in the past.");
                }
                return faults.isEmpty() ? Optional.of(instant) : Optional.empty();
            }
            case TypedTime.When.Never(var why) -> faults.put("time", why);
            case TypedTime.When.Which(var question) -> faults.put("which", question);
        }
        return Optional.empty();
    }

    private String page(TeamMember me, Session session, Form form, Map<String, String> faults, Model model) {
        model.addAttribute("shown", views.of(me, session));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "console/session-move";
    }
}
