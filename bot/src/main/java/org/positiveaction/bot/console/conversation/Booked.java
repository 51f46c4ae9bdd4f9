package org.positiveaction.bot.console.conversation;

import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.handoff.Said;

/** What became of a member's attempt to book a session for a candidate. */
sealed interface Booked {
    /**
     * The candidate has a place.
     *
     * @param said whether they are told so
     */
    record Done(Session session, Said said) implements Booked {}

    /** They have no place, for one of the reasons for which they could not have booked it themselves. */
    record NotDone(Attempt why) implements Booked {}

    /** They have no place: the member does not talk with them, or not any more. */
    record NotYours() implements Booked {}
}
