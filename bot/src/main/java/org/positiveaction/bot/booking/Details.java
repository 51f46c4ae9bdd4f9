package org.positiveaction.bot.booking;

/**
 * What the team may change of a session without moving it.
 *
 * @param minimum below this many the team is warned before it; 0 for none
 * @param place in words, or a link; at most 400 characters
 */
public record Details(int capacity, int minimum, String place, Host host) {
    public static Details of(Session session) {
        return new Details(session.capacity(), session.minimum(), session.place(), session.host());
    }

    Details withCapacity(int other) {
        return new Details(other, minimum, place, host);
    }
}
