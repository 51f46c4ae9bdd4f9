package org.positiveaction.bot.console.sessions.one;

/**
 * Somebody who has booked, as the list shows them: where they are reached, and nothing else about them.
 *
 * @param place their place in the list, from 1
 * @param reached such as "07700 900123" or "Teams"
 * @param presence the name of a {@link org.positiveaction.bot.booking.Presence}
 */
public record AttendeeLine(int place, long booking, String reached, String booked, String presence) {
    @Override
    public String toString() {
        return "AttendeeLine[" + booking + "]";
    }
}
