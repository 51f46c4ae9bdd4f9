package org.positiveaction.bot.transcript;

/** One thing said, by the candidate or by us. It does not print the words. */
public record Line(boolean byCandidate, String text) {
    @Override
    public String toString() {
        return "Line[…" + text.length() + "]";
    }
}
