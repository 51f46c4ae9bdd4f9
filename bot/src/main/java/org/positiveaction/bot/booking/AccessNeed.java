package org.positiveaction.bot.booking;

/** What somebody who has booked needs in order to take part, in their own words: for the host's eyes alone. */
public record AccessNeed(StandingId booking, String words) {
    @Override
    public String toString() {
        return "AccessNeed[" + booking + "]";
    }
}
