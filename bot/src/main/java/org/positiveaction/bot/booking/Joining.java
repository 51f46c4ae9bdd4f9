package org.positiveaction.bot.booking;

import java.time.Instant;

/** How an attempt to wait for a place ended. */
public sealed interface Joining permits Joining.Waiting, Joining.PlaceFree, Joining.PlaceKept, Refusal {

    /**
     * The candidate is on the waitlist, or was already.
     *
     * @param ahead how many get a place before them
     */
    record Waiting(int ahead) implements Joining {}

    /** There is a place: nobody need wait. */
    record PlaceFree() implements Joining {}

    /** A place is kept for the candidate until then. */
    record PlaceKept(Instant until) implements Joining {}
}
