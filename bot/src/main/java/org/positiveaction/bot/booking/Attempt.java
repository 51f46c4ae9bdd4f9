package org.positiveaction.bot.booking;

/** How an attempt to book a place, or to move to one, ended. */
public sealed interface Attempt permits Attempt.Booked, Attempt.NothingToMove, Refusal {
    record Booked(Standing.Booking booking) implements Attempt {}

    /** The candidate has not booked the session that they want to leave, or it has begun. */
    record NothingToMove() implements Attempt {}
}
