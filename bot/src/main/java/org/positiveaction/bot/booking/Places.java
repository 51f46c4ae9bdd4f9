package org.positiveaction.bot.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;

/**
 * The places of a session: who has them, and who waits.
 *
 * @param standings in the order in which people came
 */
record Places(Session session, List<Standing> standings) {
    Places {
        standings = List.copyOf(standings);
    }

    Optional<Standing> of(ConversationId candidate) {
        return standings.stream()
                .filter(standing -> standing.candidate().equals(candidate))
                .findFirst();
    }

    int taken() {
        return (int) standings.stream().filter(Standing::hasPlace).count();
    }

    boolean isFull() {
        return taken() >= session.capacity();
    }

    List<Standing> ranOut(Instant now) {
        return standings.stream().filter(standing -> standing.hasRunOut(now)).toList();
    }

    List<Standing.WaitlistPlace> waiting() {
        return standings.stream()
                .filter(Standing.WaitlistPlace.class::isInstance)
                .map(Standing.WaitlistPlace.class::cast)
                .toList();
    }

    /** Who waits and could have one of the free places, in their order. */
    List<Standing.WaitlistPlace> next() {
        return waiting().stream()
                .limit(Math.max(0, session.capacity() - taken()))
                .toList();
    }

    /** How many get a place before somebody who waits. */
    int ahead(Standing waiting) {
        return waiting().indexOf(waiting);
    }

    /**
     * Why a candidate cannot have a place; nothing if they can.
     *
     * @param diary what else they have booked
     */
    Optional<Refusal> objection(ConversationId candidate, Diary diary, BookingSettings settings, Instant now) {
        return objectionToAnybody(candidate, settings, now)
                .or(() -> diary.overlapping(session).map(Refusal.Overlaps::new))
                .or(() -> diary.ofTheKindOf(session) >= settings.mostOfAKind()
                        ? Optional.of(new Refusal.TooManyOfThisKind(settings.mostOfAKind()))
                        : Optional.empty())
                .or(() -> isFull() && !isKeptFor(candidate) ? Optional.of(new Refusal.Full()) : Optional.empty());
    }

    /** The same, where neither their diary nor the number of places matters. */
    Optional<Refusal> objectionToAnybody(ConversationId candidate, BookingSettings settings, Instant now) {
        if (session.calledOff()) {
            return Optional.of(new Refusal.CalledOff());
        }
        if (of(candidate).filter(Standing.Booking.class::isInstance).isPresent()) {
            return Optional.of(new Refusal.AlreadyBooked());
        }
        return isKeptFor(candidate) && !session.hasBegun(now) ? Optional.empty() : wrongTime(settings, now);
    }

    /** A place that was promised in time is given, too. */
    private boolean isKeptFor(ConversationId candidate) {
        return of(candidate).filter(Standing::hasPlace).isPresent();
    }

    private Optional<Refusal> wrongTime(BookingSettings settings, Instant now) {
        if (session.hasBegun(now) || now.isAfter(session.closes(settings))) {
            return Optional.of(new Refusal.TooLate());
        }
        return now.isBefore(session.opens(settings))
                ? Optional.of(new Refusal.TooEarly(session.opens(settings)))
                : Optional.empty();
    }
}
