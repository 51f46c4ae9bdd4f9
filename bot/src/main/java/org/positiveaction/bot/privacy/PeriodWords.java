package org.positiveaction.bot.privacy;

import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how long something is kept, such as "90 days" or "1 year and 6 months". */
public final class PeriodWords {
    private PeriodWords() {}

    public static String of(Period period) {
        String words = Stream.of(
                        count(period.getYears(), "year"),
                        count(period.getMonths(), "month"),
                        count(period.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        return words.isEmpty() ? "0 days" : words;
    }

    private static String count(int number, String what) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "1 " + what;
            default -> number + " " + what + "s";
        };
    }
}
