package org.positiveaction.bot.booking;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;

/** How a candidate stands with a session; at most one at a time. */
public sealed interface Standing {
    StandingId id();

    ConversationId candidate();

    SessionId session();

    /** Whether one of the session's places is kept for the candidate. */
    default boolean hasPlace() {
        return switch (this) {
            case Hold hold -> true;
            case Booking booking -> true;
            case Offer offer -> true;
            case WaitlistPlace waiting -> false;
        };
    }

    /** When it ends by itself. */
    default Optional<Instant> runsOut() {
        return switch (this) {
            case Hold hold -> Optional.of(hold.until());
            case Offer offer -> Optional.of(offer.until());
            case Booking booking -> Optional.empty();
            case WaitlistPlace waiting -> Optional.empty();
        };
    }

    default boolean hasRunOut(Instant now) {
        return runsOut().filter(until -> !now.isBefore(until)).isPresent();
    }

    /** A place kept for a short while, until the candidate has decided. */
    record Hold(StandingId id, ConversationId candidate, SessionId session, Instant until) implements Standing {}

    /** A place taken. */
    record Booking(StandingId id, ConversationId candidate, SessionId session, Instant since) implements Standing {}

    /** A place in the queue for a place; who came first has the lower id. */
    record WaitlistPlace(StandingId id, ConversationId candidate, SessionId session, Instant since)
            implements Standing {}

    /** A place that came free, kept for who waited longest until they have answered. */
    record Offer(StandingId id, ConversationId candidate, SessionId session, Instant until) implements Standing {}

    /** How it ended. */
    enum End {
        /** The candidate gave it up. */
        DROPPED,
        /** The candidate went to another session instead. */
        MOVED,
        /** A hold or an offer was not answered in time. */
        RAN_OUT,
        /** No place came free in time. */
        TOO_LATE,
        /** The session does not take place. */
        CALLED_OFF
    }
}
