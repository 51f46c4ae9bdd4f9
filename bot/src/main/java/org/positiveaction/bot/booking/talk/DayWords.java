package org.positiveaction.bot.booking.talk;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Understands days that are named by where they lie from today, or in the week: "tomorrow", "next week", "a saturday". */
final class DayWords {
    private static final String DAYS =
            Arrays.stream(DayOfWeek.values()).map(DayWords::name).collect(Collectors.joining("|"));

    private static final Pattern PAST =
            Pattern.compile(" (yesterday|last (week|month|year|night|weekend|" + DAYS + "))(?= )(?! of )");

    /** Verbs as well, so they must stand where only a month can. */
    private static final List<Month> VERBS = List.of(Month.MARCH, Month.MAY);

    /** Words, and the first and the last day that they speak of. The first that is said counts. */
    private record Stretch(Pattern words, Function<LocalDate, List<LocalDate>> days) {
        static Stretch of(String words, Function<LocalDate, List<LocalDate>> days) {
            return new Stretch(Pattern.compile(" (" + words + ") "), days);
        }
    }

    private static final List<Stretch> STRETCHES = List.of(
            Stretch.of("day after tomorrow", today -> one(today.plusDays(2))),
            Stretch.of("tomorrow", today -> one(today.plusDays(1))),
            Stretch.of("today|tonight", DayWords::one),
            Stretch.of("week after next", today -> week(today.plusWeeks(2))),
            Stretch.of(
                    "(in|within) (two|2) weeks?( time)?|in a fortnight|fortnight",
                    today -> List.of(today.plusDays(11), today.plusDays(17))),
            Stretch.of("this weekend", today -> weekend(today)),
            Stretch.of("next weekend", today -> List.of(today, today.plusDays(13))),
            Stretch.of("next week", today -> week(today.plusWeeks(1))),
            Stretch.of("this week", DayWords::week),
            Stretch.of("next month", today -> month(today.plusMonths(1))),
            Stretch.of("this month", DayWords::month),
            Stretch.of("this (" + DAYS + ")", today -> List.of(today, today.plusDays(6))),
            Stretch.of("next (" + DAYS + ")", today -> List.of(today.plusDays(1), today.plusDays(13))),
            Stretch.of("soon|soonest|asap", today -> List.of(today, today.plusYears(1))));

    private DayWords() {}

    static Optional<When> in(String said, LocalDate today) {
        boolean past = PAST.matcher(said).find();
        Optional<When> coming = coming(PAST.matcher(said).replaceAll(""), today);
        return coming.isEmpty() && past ? Optional.of(new When.Past()) : coming;
    }

    private static Optional<When> coming(String said, LocalDate today) {
        return Stream.of(stretch(said, today), daysOfTheWeek(said), month(said))
                .flatMap(Optional::stream)
                .reduce(Predicate::and)
                .map(days -> new When.At(on(days)));
    }

    private static Predicate<ZonedDateTime> on(Predicate<LocalDate> days) {
        return starts -> days.test(starts.toLocalDate());
    }

    private static Optional<Predicate<LocalDate>> stretch(String said, LocalDate today) {
        return STRETCHES.stream()
                .filter(stretch -> stretch.words().matcher(said).find())
                .findFirst()
                .map(stretch -> stretch.days().apply(today))
                .map(days -> day -> !day.isBefore(days.getFirst()) && !day.isAfter(days.getLast()));
    }

    /** Of several days any will do; but not one that is ruled out. */
    private static Optional<Predicate<LocalDate>> daysOfTheWeek(String said) {
        List<DayOfWeek> not =
                daysAfter("(?:not|except|but|(?:cannot|cant|can t) (?:do|come|make))(?: on| for)?(?: a| the)? ", said);
        List<DayOfWeek> wanted =
                daysAfter("", said).stream().filter(day -> !not.contains(day)).toList();
        if (!wanted.isEmpty()) {
            return Optional.of(day -> wanted.contains(day.getDayOfWeek()));
        }
        return not.isEmpty() ? Optional.empty() : Optional.of(day -> !not.contains(day.getDayOfWeek()));
    }

    private static List<DayOfWeek> daysAfter(String before, String said) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> Pattern.compile(" " + before + "(" + words(day) + ") ")
                        .matcher(said)
                        .find())
                .toList();
    }

    private static String words(DayOfWeek day) {
        boolean atTheWeekend = day.compareTo(SATURDAY) >= 0;
        return name(day) + "s?|" + (atTheWeekend ? "weekends?" : "weekdays?|during the week");
    }

    private static Optional<Predicate<LocalDate>> month(String said) {
        return Arrays.stream(Month.values())
                .filter(month ->
                        said.matches(".* " + (VERBS.contains(month) ? "(in|during|this|next|early|late|mid) " : "")
                                + DateWords.name(month) + " .*"))
                .findFirst()
                .map(month -> day -> day.getMonth() == month);
    }

    private static List<LocalDate> one(LocalDate day) {
        return List.of(day, day);
    }

    private static List<LocalDate> week(LocalDate day) {
        LocalDate monday = day.with(previousOrSame(MONDAY));
        return List.of(monday, monday.plusDays(6));
    }

    private static List<LocalDate> weekend(LocalDate today) {
        LocalDate saturday = today.getDayOfWeek() == DayOfWeek.SUNDAY ? today : today.with(nextOrSame(SATURDAY));
        return List.of(saturday, saturday.plusDays(1));
    }

    private static List<LocalDate> month(LocalDate day) {
        return List.of(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
    }
}
