package org.positiveaction.bot.booking.talk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands dates: "3 december", "december 3rd", "3/12", "the 3rd". */
final class DateWords {
    /** A date that has been for longer than this is meant for next year. */
    private static final int DAYS_OF_THE_PAST = 90;

    private static final String MONTH = Arrays.stream(Month.values())
            .map(month -> short3(month) + "(?:" + name(month).substring(3) + ")?")
            .collect(Collectors.joining("|", "(", ")"));

    private static final String YEAR = "(?: (20\\d\\d))?";
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile(" (\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + YEAR + "(?= )");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile(" " + MONTH + "(?: the)? (\\d{1,2})(?:st|nd|rd|th)?" + YEAR + "(?= )(?! ?[ap]m)");
    private static final Pattern FIGURES =
            Pattern.compile(" (?!24/7 |1-1 |2-1 )(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{2,4}))?(?= )");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(" the (\\d{1,2})(?:st|nd|rd|th)(?= )");

    private DateWords() {}

    static Optional<When> in(String said, LocalDate today) {
        return find(DAY_AND_MONTH, said)
                .map(found -> date(found.group(1), month(found.group(2)), found.group(3), today))
                .or(() -> find(MONTH_AND_DAY, said)
                        .map(found -> date(found.group(2), month(found.group(1)), found.group(3), today)))
                .or(() -> find(FIGURES, said)
                        .map(found -> date(found.group(1), Integer.parseInt(found.group(2)), found.group(3), today)))
                .or(() -> find(DAY_OF_MONTH, said).map(found -> nextWithDay(found.group(1), today)));
    }

    private static Optional<MatchResult> find(Pattern pattern, String said) {
        return pattern.matcher(said).results().findFirst();
    }

    private static When date(String day, int month, String year, LocalDate today) {
        try {
            int number = Integer.parseInt(day);
            if (year != null) {
                return on(LocalDate.of(full(year), month, number), today);
            }
            LocalDate thisYear = LocalDate.of(leap(today, month, number), month, number);
            return on(thisYear.isBefore(today.minusDays(DAYS_OF_THE_PAST)) ? thisYear.plusYears(1) : thisYear, today);
        } catch (DateTimeException noSuchDay) {
            return new When.NoSuchDay();
        }
    }

    /** 29 February is in the next year that has one; every other date is in this. */
    private static int leap(LocalDate today, int month, int day) {
        LocalDate year = today;
        while (month == 2 && day == 29 && !year.isLeapYear()) {
            year = year.plusYears(1);
        }
        return year.getYear();
    }

    private static int full(String year) {
        int number = Integer.parseInt(year);
        return number < 100 ? 2000 + number : number;
    }

    private static When nextWithDay(String day, LocalDate today) {
        int number = Integer.parseInt(day);
        if (number < 1 || number > 31) {
            return new When.NoSuchDay();
        }
        LocalDate date = today;
        while (date.getDayOfMonth() != number) {
            date = date.plusDays(1);
        }
        return on(date, today);
    }

    private static When on(LocalDate date, LocalDate today) {
        return date.isBefore(today)
                ? new When.Past()
                : new When.At(starts -> starts.toLocalDate().equals(date));
    }

    private static int month(String word) {
        return Arrays.stream(Month.values())
                .filter(month -> short3(month).equals(word.substring(0, 3)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
    }

    private static String short3(Month month) {
        return name(month).substring(0, 3);
    }
}
