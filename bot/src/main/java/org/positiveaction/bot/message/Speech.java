package org.positiveaction.bot.message;

import org.jspecify.annotations.Nullable;

/**
 * Something we say.
 *
 * @param text the whole of it as plain text: all that SMS sends, and what Teams shows where a card cannot be seen
 * @param card the same with a form, or null when plain text is all there is
 */
public record Speech(String text, @Nullable Card card) {
    public static Speech plain(String text) {
        return new Speech(text, null);
    }

    @Override
    public String toString() {
        return "Speech[…" + text.length() + "]";
    }
}
