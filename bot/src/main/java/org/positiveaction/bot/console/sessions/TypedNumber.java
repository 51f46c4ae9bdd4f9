package org.positiveaction.bot.console.sessions;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as members type them. */
public final class TypedNumber {
    /** A session has no more places. */
    public static final int MOST_PLACES = 500;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private TypedNumber() {}

    /** Empty if it is no number, or not between these two. */
    public static Optional<Integer> read(String typed, int least, int most) {
        return Optional.of(typed.strip())
                .filter(text -> DIGITS.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
