package org.positiveaction.bot.handoff;

/** Names one hand-off by the number that the team says: "take 12". It may be logged. */
public record HandoffId(long number) {
    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
