package org.positiveaction.bot.console.sessions;

import java.time.Instant;
import java.time.LocalDate;
import org.positiveaction.bot.booking.Occupancy;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.console.London;

/**
 * A session, as lists show it.
 *
 * @param what such as "Mock interview"
 * @param at such as "Thu 3 Dec 2026, 18:30"
 * @param clock such as "18:30"
 * @param tooFew whether it is near and has fewer bookings than it needs
 */
public record SessionLine(
        long number,
        LocalDate day,
        String what,
        String force,
        String at,
        String clock,
        String host,
        int taken,
        int capacity,
        int waiting,
        int booked,
        int minimum,
        boolean tooFew,
        boolean calledOff) {
    static SessionLine of(Session session, String what, String force, Occupancy occupancy, Instant now) {
        return new SessionLine(
                session.id().number(),
                London.dayOf(session.starts()),
                what,
                force,
                London.date(session.starts()),
                London.clock(session.starts()),
                session.host().name(),
                occupancy.taken(),
                session.capacity(),
                occupancy.waiting(),
                occupancy.booked(),
                session.minimum(),
                occupancy.isTooFew(session, now),
                session.calledOff());
    }

    /** Such as "5 of 8". */
    public String places() {
        return taken + " of " + capacity;
    }
}
