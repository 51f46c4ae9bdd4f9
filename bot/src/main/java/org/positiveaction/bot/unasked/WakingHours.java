package org.positiveaction.bot.unasked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which phones may ring: from eight in the morning to eight in the evening in London. */
public final class WakingHours {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(20, 0);

    private WakingHours() {}

    public static boolean include(Instant instant) {
        LocalTime time = instant.atZone(LONDON).toLocalTime();
        return !time.isBefore(BEGIN) && time.isBefore(END);
    }

    /** When they end on the day of an instant. */
    public static Instant endOfDay(Instant instant) {
        return instant.atZone(LONDON).toLocalDate().atTime(END).atZone(LONDON).toInstant();
    }

    /** A time on the day on which people may be told something next, if not now. */
    public static Instant nextDayAt(LocalTime time, Instant now) {
        ZonedDateTime local = now.atZone(LONDON);
        LocalDate day = local.toLocalDate().plusDays(local.toLocalTime().isBefore(BEGIN) ? 0 : 1);
        return day.atTime(time).atZone(LONDON).toInstant();
    }
}
