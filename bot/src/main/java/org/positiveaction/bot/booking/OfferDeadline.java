package org.positiveaction.bot.booking;

import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Until when an offer stands: a quarter of the time that is left, within bounds, and not at night, when people should
 * not have to look at their phone.
 */
final class OfferDeadline {
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private OfferDeadline() {}

    /**
     * @param starts when the session begins
     * @param closes when its places are given no longer; an offer that would be too short stands a little after
     */
    static Instant of(Instant now, Instant starts, Instant closes) {
        Duration quarter = Duration.between(now, starts).dividedBy(4);
        Instant shortest = earlier(now.plus(SHORTEST), starts);
        Instant deadline = earlier(later(now.plus(quarter), shortest), now.plus(LONGEST));
        if (!isAtNight(deadline)) {
            return deadline;
        }
        Instant morning = morningAfter(deadline);
        return morning.isBefore(starts) ? morning : later(closes, shortest);
    }

    private static boolean isAtNight(Instant instant) {
        LocalTime time = instant.atZone(LONDON).toLocalTime();
        return time.isBefore(DAY_BEGINS) || !time.isBefore(DAY_ENDS);
    }

    private static Instant morningAfter(Instant night) {
        ZonedDateTime local = night.atZone(LONDON);
        boolean nextDay = !local.toLocalTime().isBefore(DAY_ENDS);
        return local.toLocalDate()
                .plusDays(nextDay ? 1 : 0)
                .atTime(MORNING)
                .atZone(LONDON)
                .toInstant();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
