package org.positiveaction.bot.knowledge.folder;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.prose.Personal;

/**
 * Who keeps a file right, and for how long it holds what they saw last.
 *
 * @param owner who answers for its facts; may be empty
 * @param reviewed when they last looked at it
 * @param reviewIn how long that holds
 */
record Review(String owner, LocalDate reviewed, Period reviewIn) {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");

    /** @param needed whether a file without a date of review is at fault */
    static Review of(Fields fields, boolean needed) {
        return new Review(fields.optional("owner").orElse(""), reviewed(fields, needed), reviewIn(fields));
    }

    LocalDate due() {
        return reviewed.plus(reviewIn);
    }

    private static LocalDate reviewed(Fields fields, boolean needed) {
        String date = needed
                ? fields.required("reviewed", "2026-11-22")
                : fields.optional("reviewed").orElse("");
        try {
            return date.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            fields.error(
                    "reviewed",
                    Personal.quoted(date) + " is not a date. Write year, month and day like this: 2026-11-22.");
            return LocalDate.EPOCH;
        }
    }

    private static Period reviewIn(Fields fields) {
        String text = fields.optional("review-in").orElse("12 months").toLowerCase(Locale.ROOT);
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            fields.error(
                    "review-in", Personal.quoted(text) + " is not a length of time. Write it like this: 12 months.");
            return Period.ofYears(1);
        }
        int count = Integer.parseInt(period.group(1));
        return switch (period.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
