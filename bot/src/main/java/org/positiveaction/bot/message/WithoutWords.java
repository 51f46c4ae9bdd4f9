package org.positiveaction.bot.message;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: what went wrong and where, without its messages.
 *
 * <p>A database quotes the row in its messages, and with it numbers and words of people.
 */
public final class WithoutWords extends Exception {
    /** Two exceptions may name each other as their cause. */
    private static final int DEEPEST = 20;

    private WithoutWords(Throwable original, int depth) {
        super(original.getClass().getName(), cause(original.getCause(), depth));
        setStackTrace(original.getStackTrace());
    }

    public static WithoutWords of(Throwable original) {
        return new WithoutWords(original, 1);
    }

    private static @Nullable WithoutWords cause(@Nullable Throwable cause, int depth) {
        return cause == null || depth == DEEPEST ? null : new WithoutWords(cause, depth + 1);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
