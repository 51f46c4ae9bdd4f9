package org.positiveaction.bot.booking;

/** Names how one candidate stands with one session, from a hold to the booking it becomes. It may be logged. */
public record StandingId(long number) {
    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
