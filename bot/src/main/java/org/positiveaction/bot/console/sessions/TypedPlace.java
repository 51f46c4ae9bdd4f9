package org.positiveaction.bot.console.sessions;

import java.util.Optional;

/** Where a session takes place, as members type it. */
public final class TypedPlace {
    private static final int LONGEST = 400;

    private TypedPlace() {}

    /** What is wrong with it, in a sentence. */
    public static Optional<String> fault(String place) {
        if (place.isEmpty()) {
            return Optional.of("Write where it is: an address, or a link.");
        }
        return place.length() > LONGEST
                ? Optional.of("That is longer than " + LONGEST + " characters. Shorten it.")
                : Optional.empty();
    }
}
