package org.positiveaction.bot.registration;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody writes to go on with a draft elsewhere: eight letters and digits that are not taken for each other, no
 * word among them, since there is always a digit. Whoever has it may go on, so it is not logged, and kept as a hash only.
 */
public record DraftCode(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("(?=.*\\d)[" + SIGNS + "]{" + LENGTH + "}");

    static DraftCode create() {
        while (true) {
            Optional<DraftCode> code = of(RANDOM.ints(LENGTH, 0, SIGNS.length())
                    .mapToObj(i -> SIGNS.substring(i, i + 1))
                    .collect(Collectors.joining()));
            if (code.isPresent()) {
                return code.get();
            }
        }
    }

    /** Nothing for what cannot be one; in small letters and with spaces between it can. */
    public static Optional<DraftCode> of(String words) {
        return Optional.of(words.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT))
                .filter(text -> FORM.matcher(text).matches())
                .map(DraftCode::new);
    }

    @Override
    public String toString() {
        return "DraftCode[…]";
    }
}
