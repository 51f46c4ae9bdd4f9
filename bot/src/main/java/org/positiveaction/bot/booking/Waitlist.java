package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives what comes free to who has waited longest. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Waitlist {
    private final Sessions sessions;
    private final Standings standings;
    private final BookingSettings settings;
    private final Clock clock;

    Waitlist(Sessions sessions, Standings standings, BookingSettings settings, Clock clock) {
        this.sessions = sessions;
        this.standings = standings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Locks a session, and looks who has its places once all is done that is due. */
    public Optional<Places> lock(SessionId id) {
        return sessions.lock(id).map(this::settle);
    }

    /** Ends what has run out, and offers what is free to who waits; the session is locked. */
    public Places settle(Session session) {
        Instant now = clock.instant();
        places(session).ranOut(now).forEach(late -> standings.end(late.id(), Standing.End.RAN_OUT));
        if (now.isAfter(session.closes(settings))) {
            places(session).waiting().forEach(vain -> standings.end(vain.id(), Standing.End.TOO_LATE));
        }
        Instant deadline = OfferDeadline.of(now, session.starts(), session.closes(settings));
        places(session).next().forEach(next -> standings.offer(next.id(), deadline));
        return places(session);
    }

    private Places places(Session session) {
        List<Standing> all = standings.at(session.id());
        return new Places(session, all);
    }
}
