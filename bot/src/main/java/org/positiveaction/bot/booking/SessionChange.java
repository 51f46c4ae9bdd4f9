package org.positiveaction.bot.booking;

import java.util.List;

/** How an attempt to change a session ended. */
public sealed interface SessionChange {
    record Changed(Session session) implements SessionChange {}

    /**
     * It is at another time.
     *
     * @param clashing the bookings of who now would have to be at two sessions at the same time
     */
    record Moved(Session session, List<Standing> clashing) implements SessionChange {
        public Moved {
            clashing = List.copyOf(clashing);
        }
    }

    /**
     * It does not take place.
     *
     * @param ended what candidates had there
     */
    record CalledOff(Session session, List<Standing> ended) implements SessionChange {
        public CalledOff {
            ended = List.copyOf(ended);
        }
    }

    /** More places are taken or promised, or there would be none at all. */
    record TooFew(int least) implements SessionChange {}

    record InThePast() implements SessionChange {}

    /** There is no such session, or it has begun, or it is called off. */
    record NotThere() implements SessionChange {}
}
