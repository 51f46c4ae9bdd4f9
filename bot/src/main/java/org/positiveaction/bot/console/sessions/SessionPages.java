package org.positiveaction.bot.console.sessions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.positiveaction.bot.booking.calendar.CalendarFeed;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows which sessions there are: those to come, those that are over, and a month at a glance. */
@Controller
class SessionPages {
    private final SessionLines lines;
    private final CalendarFeed feed;
    private final ForceNames forces;
    private final Clock clock;

    /** The link by which the sessions of a force stand in a member's own calendar. */
    public record Feed(String force, String link) {}

    SessionPages(SessionLines lines, CalendarFeed feed, ForceNames forces, Clock clock) {
        this.lines = lines;
        this.feed = feed;
        this.forces = forces;
        this.clock = clock;
    }

    @GetMapping("/team/sessions")
    String coming(TeamMember me, Model model) {
        YearMonth thisMonth = YearMonth.from(today());
        model.addAttribute("past", false);
        model.addAttribute("sessions", lines.coming(me));
        model.addAttribute("feeds", feeds(me));
        model.addAttribute("month", thisMonth);
        model.addAttribute("from", thisMonth.atDay(1));
        model.addAttribute("until", thisMonth.atEndOfMonth());
        return "console/sessions";
    }

    @GetMapping("/team/sessions/past")
    String past(TeamMember me, Model model) {
        model.addAttribute("past", true);
        model.addAttribute("sessions", lines.past(me));
        model.addAttribute("month", YearMonth.from(today()).minusMonths(1));
        return "console/sessions";
    }

    @GetMapping("/team/sessions/month/{month:20\\d{2}-\\d{2}}")
    String month(TeamMember me, @PathVariable String month, Model model) {
        YearMonth which = read(month);
        model.addAttribute("month", Month.of(which, today(), lines.on(me, Month.first(which), Month.last(which))));
        return "console/sessions-month";
    }

    private List<Feed> feeds(TeamMember me) {
        return me.forces().stream()
                .map(force -> new Feed(forces.of(force), feed.of(force)))
                .sorted(Comparator.comparing(Feed::force))
                .toList();
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noSuchMonth) {
            throw new NotHere();
        }
    }
}
