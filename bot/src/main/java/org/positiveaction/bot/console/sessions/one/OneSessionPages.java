package org.positiveaction.bot.console.sessions.one;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.booking.Attendance;
import org.positiveaction.bot.booking.Marking;
import org.positiveaction.bot.booking.Presence;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.sessions.MySessions;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a session, and takes down who came. */
@Controller
@RequestMapping("/team/sessions/{number:\\d{1,18}}")
class OneSessionPages {
    private final MySessions mine;
    private final SessionViews views;
    private final Attendance attendance;
    private final Audit audit;

    OneSessionPages(MySessions mine, SessionViews views, Attendance attendance, Audit audit) {
        this.mine = mine;
        this.views = views;
        this.attendance = attendance;
        this.audit = audit;
    }

    /** Who comes back to it from something they did here has not opened it anew. */
    @GetMapping
    String show(TeamMember me, @PathVariable long number, Model model) {
        Session session = mine.get(me, number);
        List<AttendeeLine> attendees = views.attendees(session);
        model.addAttribute("shown", views.of(me, session));
        model.addAttribute("attendees", attendees);
        model.addAttribute("needs", views.needs(me, session, attendees));
        if (!model.containsAttribute(Told.SENTENCE)) {
            audit.note(me.id(), Audit.Action.SAW_ATTENDEES);
        }
        return "console/session";
    }

    /** @param fields by the number of a booking: the name of a {@link Presence} */
    @PostMapping("/came")
    String came(
            TeamMember me,
            @PathVariable long number,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Session session = mine.get(me, number);
        String told = switch (attendance.mark(session.id(), presences(session, fields))) {
            case Marking.Marked marked -> {
                audit.note(me.id(), Audit.Action.MARKED_ATTENDEES);
                yield "Who came is kept.";
            }
            case Marking.TooEarly tooEarly -> "Nobody can have come: the session has not begun.";
            case Marking.NotThere notThere -> "Nobody can have come: the session was called off.";
        };
        return Told.then("/team/sessions/" + number, told, next);
    }

    private Map<StandingId, Presence> presences(Session session, Map<String, String> fields) {
        Map<StandingId, Presence> said = new HashMap<>();
        for (AttendeeLine attendee : views.attendees(session)) {
            for (Presence presence : Presence.values()) {
                if (presence.name().equals(fields.get("came-" + attendee.booking()))) {
                    said.put(new StandingId(attendee.booking()), presence);
                }
            }
        }
        return said;
    }
}
