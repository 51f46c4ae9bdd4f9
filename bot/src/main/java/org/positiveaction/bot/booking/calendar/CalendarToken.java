package org.positiveaction.bot.booking.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What nobody can guess of a link: 144 random bits. Whoever has it may read what is behind it, so it is not logged. */
record CalendarToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    static CalendarToken create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Nothing for what cannot be one. */
    static Optional<CalendarToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CalendarToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CalendarToken[…]";
    }
}
