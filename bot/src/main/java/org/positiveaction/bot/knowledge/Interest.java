package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may want a team to be in touch about. */
public enum Interest {
    /** Positive action support on the way to joining. */
    SUPPORT("positive action support"),

    /** Being a community ambassador. */
    AMBASSADORS("being a community ambassador"),

    /** Promotion, for who is in the force already. */
    PROGRESSION("promotion"),

    /** A move to another area, for who is in the force already. */
    LATERAL_MOVES("a move to another area");

    private final String words;

    Interest(String words) {
        this.words = words;
    }

    /** What finishes "interested in". */
    public String words() {
        return words;
    }

    /** The word for it in the folder, such as {@code lateral-moves}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Interest> ofKey(String key) {
        return Arrays.stream(values())
                .filter(interest -> interest.key().equals(key))
                .findFirst();
    }
}
