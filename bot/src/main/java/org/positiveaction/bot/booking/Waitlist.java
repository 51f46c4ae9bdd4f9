package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.Instant;
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
    private final News news;
    private final BookingSettings settings;
    private final Clock clock;

    Waitlist(Sessions sessions, Standings standings, News news, BookingSettings settings, Clock clock) {
        this.sessions = sessions;
        this.standings = standings;
        this.news = news;
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
        places(session).ranOut(now).forEach(this::runOut);
        if (now.isAfter(session.closes(settings))) {
            places(session).waiting().forEach(this::disappoint);
        }
        Instant deadline = OfferDeadline.of(now, session.starts(), session.closes(settings));
        places(session).next().forEach(next -> offer(next, deadline));
        return places(session);
    }

    private void runOut(Standing late) {
        standings.end(late.id(), Standing.End.RAN_OUT);
        if (late instanceof Standing.Offer) {
            news.add(News.What.OFFER_RAN_OUT, late);
        }
    }

    private void disappoint(Standing waiting) {
        standings.end(waiting.id(), Standing.End.TOO_LATE);
        news.add(News.What.WAITED_IN_VAIN, waiting);
    }

    private void offer(Standing waiting, Instant deadline) {
        standings.offer(waiting.id(), deadline);
        news.add(News.What.OFFERED, waiting);
    }

    private Places places(Session session) {
        return new Places(session, standings.at(session.id()));
    }
}
