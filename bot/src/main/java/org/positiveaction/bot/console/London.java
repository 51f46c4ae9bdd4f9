package org.positiveaction.bot.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as a team reads them. */
public final class London {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = formatter("H:mm");
    private static final DateTimeFormatter WEEKDAY = formatter("EEE H:mm");
    private static final DateTimeFormatter DATE = formatter("EEE d MMM yyyy, H:mm");

    private static final DateTimeFormatter TWICE = formatter("EEE d MMM yyyy, H:mm z");
    private static final DateTimeFormatter DAY = formatter("EEEE d MMMM yyyy");

    private London() {}

    /** Such as "Thu 3 Dec 2026, 18:30"; with the offset where the clocks make it happen twice. */
    public static String date(Instant then) {
        ZonedDateTime there = then.atZone(LONDON);
        boolean twice =
                LONDON.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
        return (twice ? TWICE : DATE).format(there);
    }

    /** Such as "Thursday 3 December 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day on which something happens. */
    public static LocalDate dayOf(Instant then) {
        return then.atZone(LONDON).toLocalDate();
    }

    /** When a day begins. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** Such as "Tue 10:32"; with the date where the weekday could be another week's. */
    public static String time(Instant then, Instant now) {
        ZonedDateTime there = then.atZone(LONDON);
        long days = Math.abs(
                ChronoUnit.DAYS.between(there.toLocalDate(), now.atZone(LONDON).toLocalDate()));
        return (days < 7 ? WEEKDAY : DATE).format(there);
    }

    /** Such as "10:32". */
    public static String clock(Instant then) {
        return TIME.format(then.atZone(LONDON));
    }

    /** Such as "12 min" or "2 h 5 min". */
    public static String lasting(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " days";
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
