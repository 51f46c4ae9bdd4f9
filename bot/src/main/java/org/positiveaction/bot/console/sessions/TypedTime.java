package org.positiveaction.bot.console.sessions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.positiveaction.bot.booking.SessionTime;
import org.positiveaction.bot.console.London;

/** Reads dates and times of day as members type them, by the clocks of London. */
public final class TypedTime {
    /** The first of two times that a clock shows twice. */
    public static final String EARLIER = "EARLIER";

    /** The second of them. */
    public static final String LATER = "LATER";

    private static final int MOST_YEARS = 3;

    /** With four digits; no database goes much further. */
    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private TypedTime() {}

    /** When it is. */
    public sealed interface When {
        record At(Instant instant) implements When {}

        /** The clocks leave it out. */
        record Never(String fault) implements When {}

        /** The clocks show it twice, and nobody has said which of the two it is. */
        record Which(String question) implements When {}
    }

    /** Empty if it is no date, or has more digits than a year has. */
    public static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Empty if it is no time of day. */
    public static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip(), CLOCK));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** What is wrong with a date that is so far ahead that it must be a slip. */
    public static Optional<String> tooFar(LocalDate day, Instant now) {
        return day.isAfter(London.dayOf(now).plusYears(MOST_YEARS))
                ? Optional.of("That is more than " + MOST_YEARS + " years ahead.")
                : Optional.empty();
    }

    /** @param which {@link #EARLIER} or {@link #LATER}, where it happens twice */
    public static When at(LocalDate day, LocalTime time, String which) {
        return switch (SessionTime.of(day.atTime(time))) {
            case SessionTime.Once(var instant) -> new When.At(instant);
            case SessionTime.Twice(var earlier, var later) ->
                switch (which) {
                    case EARLIER -> new When.At(earlier);
                    case LATER -> new When.At(later);
                    default ->
                        new When.Which("On " + London.day(day) + " the clocks go back, and " + CLOCK.format(time)
                                + " happens twice. Say which it is.");
                };
            case SessionTime.Never(var next) -> new When.Never(never(day, time, next));
        };
    }

    private static String never(LocalDate day, LocalTime time, LocalDateTime next) {
        return "On " + London.day(day) + " the clocks go forward, and " + CLOCK.format(time)
                + " does not happen. The next time that does is " + CLOCK.format(next) + ".";
    }
}
