package org.positiveaction.bot.console.sessions.one;

import java.time.Instant;
import org.positiveaction.bot.booking.Details;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionChange;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes sessions, and keeps who did. */
@Component
@Transactional
class Changes {
    private final Timetable timetable;
    private final Audit audit;

    Changes(Timetable timetable, Audit audit) {
        this.timetable = timetable;
        this.audit = audit;
    }

    SessionChange change(TeamMember me, Session session, Details details) {
        return noted(me, timetable.change(session.id(), details));
    }

    SessionChange move(TeamMember me, Session session, Instant starts) {
        return noted(me, timetable.move(session.id(), starts));
    }

    SessionChange callOff(TeamMember me, Session session) {
        return noted(me, timetable.callOff(session.id()));
    }

    private SessionChange noted(TeamMember me, SessionChange change) {
        switch (change) {
            case SessionChange.Changed changed -> audit.note(me.id(), Audit.Action.CHANGED_SESSION);
            case SessionChange.Moved moved -> audit.note(me.id(), Audit.Action.MOVED_SESSION);
            case SessionChange.CalledOff calledOff -> audit.note(me.id(), Audit.Action.CALLED_OFF_SESSION);
            case SessionChange.TooFew tooFew -> {}
            case SessionChange.InThePast inThePast -> {}
            case SessionChange.NotThere notThere -> {}
        }
        return change;
    }
}
