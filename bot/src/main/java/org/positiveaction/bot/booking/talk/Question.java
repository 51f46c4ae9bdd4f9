package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.booking.SessionId;

/** What a candidate was asked about sessions: what their next number means. */
public sealed interface Question {

    /**
     * Which of these sessions?
     *
     * @param insteadOf the session that they would give up for it, if one
     */
    record Which(List<SessionId> sessions, Optional<SessionId> insteadOf) implements Question {
        public Which {
            sessions = List.copyOf(sessions);
        }
    }

    /** Shall I book it? A place is held meanwhile. 1 yes, 2 no. */
    record Book(SessionId session, Optional<SessionId> insteadOf) implements Question {}

    /** It is full: shall I put you on the waitlist? 1 yes, 2 no. */
    record Wait(SessionId session) implements Question {}

    /** A place has come free: do you take it? 1 yes, 2 no. */
    record Take(SessionId session) implements Question {}

    /** Are you coming? 1 yes, 2 no: the place goes on at once. */
    record Coming(SessionId session) implements Question {}

    /** Which of your bookings do you give up, or move? */
    record WhichOfMine(List<SessionId> sessions, Wish wish) implements Question {
        public WhichOfMine {
            sessions = List.copyOf(sessions);
        }
    }

    /** What for. */
    enum Wish {
        DROP,
        MOVE
    }

    /** Shall I give your place away? 1 yes, 2 no. */
    record Drop(SessionId session) implements Question {}

    /** What do you need in order to take part? The next words are the answer. */
    record Need(SessionId session) implements Question {}

    /** Did it help? 1 yes, 2 no. */
    record Helped(SessionId session) implements Question {}
}
