package org.positiveaction.bot.console.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.console.Lead;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows leads what was done at their forces. */
@Controller
class AuditPages {
    private static final int MOST = 200;

    private final Audit audit;
    private final Members members;
    private final Clock clock;

    AuditPages(Audit audit, Members members, Clock clock) {
        this.audit = audit;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/team/audit")
    String newest(Lead me, Model model) {
        Map<MemberId, String> names = new HashMap<>();
        Instant now = clock.instant();
        model.addAttribute(
                "entries",
                entries(me.member()).stream()
                        .map(entry -> new AuditLine(
                                London.time(entry.at(), now),
                                names.computeIfAbsent(entry.member(), members::nameOf),
                                did(entry.action()),
                                entry.handoff().map(HandoffId::number).orElse(null)))
                        .toList());
        return "console/audit";
    }

    private List<Audit.Entry> entries(TeamMember lead) {
        return audit.last(lead.forces(), members.everOf(lead.forces()), MOST);
    }

    private static String did(Audit.Action action) {
        return switch (action) {
            case LOOKED -> "looked at";
            case TOOK -> "took";
            case SENT -> "wrote to";
            case NOTED -> "kept a note about";
            case PASSED -> "passed on";
            case GAVE_BACK -> "gave back";
            case RELEASED -> "ended with";
            case WENT_ON_DUTY -> "went on duty";
            case WENT_OFF_DUTY -> "went off duty";
            case CHANGED_TEAM -> "changed the team";
            case SET_UP_SESSIONS -> "set up a session, or several";
            case CHANGED_SESSION -> "changed a session";
            case MOVED_SESSION -> "moved a session";
            case CALLED_OFF_SESSION -> "called off a session";
            case SAW_ATTENDEES -> "looked at who comes to a session";
            case MARKED_ATTENDEES -> "said who came to a session";
            case SAVED_LIST -> "saved a list of sessions, or of who comes";
            case BOOKED -> "booked a session for";
            case SAW_REGISTRATIONS -> "looked at who has registered";
            case CONTACTED -> "was in touch with somebody who has registered";
            case NOT_CONTACTED -> "took back that they were in touch with somebody";
            case OPENED_RECRUITMENT -> "said that recruitment has opened";
            case LOOKED_FOR_PERSON -> "looked for a person by their number";
            case SAW_PERSON -> "looked at what is held about a person";
            case ERASED_PERSON -> "erased what was held about a person, as they asked in writing";
            case SIGNED_IN -> "signed in";
        };
    }
}
