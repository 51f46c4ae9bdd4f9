package org.positiveaction.bot.console;

import java.time.Duration;
import java.time.Instant;
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

    private London() {}

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
