package org.positiveaction.bot.booking.talk;

import org.positiveaction.bot.booking.Session;

/**
 * A session on offer.
 *
 * @param full whether one can only wait for a place
 */
record Choice(Session session, boolean full) {
    static Choice open(Session session) {
        return new Choice(session, false);
    }

    static Choice full(Session session) {
        return new Choice(session, true);
    }
}
