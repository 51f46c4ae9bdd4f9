package org.positiveaction.bot.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;

/**
 * What one candidate's request has locked. Nobody else changes it meanwhile.
 *
 * @param sessions those that the request is about, and those where a place is held for the candidate
 */
record Visit(ConversationId candidate, Diary diary, Map<SessionId, Places> sessions) {
    Visit {
        sessions = Map.copyOf(sessions);
    }

    Session session(SessionId id) {
        return places(id).orElseThrow().session();
    }

    Optional<Places> places(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    Optional<Standing> standing(SessionId id) {
        return places(id).flatMap(places -> places.of(candidate));
    }

    /** Their booking at a session that has not begun. */
    Optional<Standing> booking(SessionId id, Instant now) {
        return standing(id)
                .filter(Standing.Booking.class::isInstance)
                .filter(booking -> !session(id).hasBegun(now));
    }

    /** What is held for the candidate elsewhere. */
    List<Standing> heldBeside(SessionId id) {
        return held().stream().filter(held -> !held.session().equals(id)).toList();
    }

    /** What is held for the candidate. */
    List<Standing> held() {
        return sessions.keySet().stream()
                .flatMap(other -> standing(other).stream())
                .filter(Standing.Hold.class::isInstance)
                .toList();
    }

    /**
     * Why the candidate cannot have a place.
     *
     * @param insteadOf the session that they would give up for it, or the same one
     */
    Optional<Refusal> objection(SessionId to, SessionId insteadOf, BookingSettings settings, Instant now) {
        Diary rest = diary.only(entry ->
                !entry.session().id().equals(to) && !entry.session().id().equals(insteadOf) && stays(entry.standing()));
        return places(to)
                .map(places -> places.objection(candidate, rest, settings, now))
                .orElseGet(() -> Optional.of(new Refusal.NoSuchSession()));
    }

    /** Whether it stands in the way of another place. A hold is let go, if we were in time to lock its session. */
    private boolean stays(Standing standing) {
        return switch (standing) {
            case Standing.Booking booking -> true;
            case Standing.Hold hold -> !sessions.containsKey(hold.session());
            case Standing.Offer offer -> false;
            case Standing.WaitlistPlace waiting -> false;
        };
    }
}
