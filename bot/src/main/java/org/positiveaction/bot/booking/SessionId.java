package org.positiveaction.bot.booking;

/** Names one support session by the number that the team says. It may be logged. */
public record SessionId(long number) implements Comparable<SessionId> {
    @Override
    public int compareTo(SessionId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
