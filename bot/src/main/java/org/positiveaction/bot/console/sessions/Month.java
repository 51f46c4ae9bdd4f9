package org.positiveaction.bot.console.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A month in whole weeks from Monday to Sunday, with what there is on each day. */
public record Month(YearMonth month, List<List<Day>> weeks) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    /**
     * A day of a week that lies in the month at least in part.
     *
     * @param within whether the day does
     */
    public record Day(LocalDate date, boolean within, boolean today, List<SessionLine> sessions) {
        public Day {
            sessions = List.copyOf(sessions);
        }

        /** Such as "Thu 3 Dec". */
        public String name() {
            return DAY.format(date);
        }
    }

    public Month {
        weeks = List.copyOf(weeks);
    }

    static Month of(YearMonth month, LocalDate today, List<SessionLine> sessions) {
        List<List<Day>> weeks = Stream.iterate(
                        first(month), monday -> !monday.isAfter(last(month)), monday -> monday.plusWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(date -> day(date, month, today, sessions))
                        .toList())
                .toList();
        return new Month(month, weeks);
    }

    /** The Monday with which its first week begins. */
    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday with which its last week ends. */
    static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static Day day(LocalDate date, YearMonth month, LocalDate today, List<SessionLine> sessions) {
        return new Day(
                date,
                YearMonth.from(date).equals(month),
                date.equals(today),
                sessions.stream().filter(session -> session.day().equals(date)).toList());
    }

    /** Such as "December 2026". */
    public String name() {
        return NAME.format(month);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }

    public String nameBefore() {
        return NAME.format(before());
    }

    public String nameAfter() {
        return NAME.format(after());
    }
}
