package org.positiveaction.bot.console.sessions;

import java.time.Instant;
import java.util.List;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** The sessions that a member may see and change: those of their forces. */
@Component
public class MySessions {
    private final Sessions sessions;

    MySessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @throws NotHere if there is none of this number at the member's forces */
    public Session get(TeamMember me, long number) {
        return sessions.find(new SessionId(number))
                .filter(session -> me.worksFor(session.force()))
                .orElseThrow(NotHere::new);
    }

    /** Those that begin within a period, earliest first. */
    public List<Session> between(TeamMember me, Instant from, Instant to) {
        return sessions.between(me.forces(), from, to);
    }
}
