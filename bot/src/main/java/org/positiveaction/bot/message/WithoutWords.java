package org.positiveaction.bot.message;

/**
 * An exception as it may be logged: what went wrong and where, without its messages.
 *
 * <p>A database quotes the row in its messages, and with it numbers and words of people.
 */
public final class WithoutWords extends Exception {
    private WithoutWords(Throwable original) {
        super(original.getClass().getName(), original.getCause() == null ? null : of(original.getCause()));
        setStackTrace(original.getStackTrace());
    }

    public static WithoutWords of(Throwable original) {
        return new WithoutWords(original);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
