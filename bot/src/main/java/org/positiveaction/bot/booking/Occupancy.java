package org.positiveaction.bot.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * How full a session is.
 *
 * @param booked how many will come
 * @param taken how many places are booked, or kept for somebody who decides
 * @param waiting how many would like a place
 */
public record Occupancy(int booked, int taken, int waiting) {
    /** This long before a session the team hears that too few will come. */
    static final Duration WARNING = Duration.ofHours(48);

    public static final Occupancy NONE = new Occupancy(0, 0, 0);

    /** Everybody who is told when the session changes. */
    public int concerned() {
        return taken + waiting;
    }

    /** Whether a session that is near has fewer bookings than it needs. */
    public boolean isTooFew(Session session, Instant now) {
        return booked < session.minimum()
                && !session.calledOff()
                && !session.hasBegun(now)
                && !now.isBefore(session.starts().minus(WARNING));
    }
}
