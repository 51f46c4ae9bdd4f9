package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places are given until two hours before a session. */
class OfferDeadlineTests {

    @ParameterizedTest(name = "{3}: freed {0} for {1}, until {2}")
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T18:00, 2026-11-24T12:00, a quarter of the time that is left",
        "2026-11-24T10:00, 2026-11-24T12:00, 2026-11-24T10:30, at least half an hour",
        "2026-11-24T10:00, 2026-12-24T10:00, 2026-11-25T10:00, at most a day",
        "2026-11-24T19:00, 2026-11-25T10:00, 2026-11-25T09:00, the next morning rather than at night",
        "2026-11-24T23:00, 2026-12-24T10:00, 2026-11-26T09:00, the morning after the night",
        "2026-11-25T02:00, 2026-11-25T18:00, 2026-11-25T09:00, the same morning",
        "2026-11-24T18:00, 2026-11-25T08:30, 2026-11-25T06:30, when places are given no longer if the morning is too late",
        "2026-11-25T06:20, 2026-11-25T08:30, 2026-11-25T06:50, half an hour even then",
        "2026-11-24T16:00, 2026-11-25T08:00, 2026-11-25T06:00, eight in the evening is night",
        "2026-11-24T15:00, 2026-11-25T10:56, 2026-11-24T19:59, a minute before is not",
        "2026-11-25T07:00, 2026-11-25T11:00, 2026-11-25T08:00, eight in the morning is day",
        // The night is an hour shorter, and an hour longer.
        "2026-03-28T19:00, 2026-03-29T12:00, 2026-03-29T09:00, over the change to summer time",
        "2026-10-24T19:00, 2026-10-25T12:00, 2026-10-25T09:00, over the change to winter time",
    })
    void is(LocalDateTime freed, LocalDateTime starts, LocalDateTime until, String why) {
        assertThat(deadline(instant(freed), instant(starts))).as(why).isEqualTo(instant(until));
    }

    @Test
    void isNeverAfterTheSessionBegins() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        Instant starts = now.plus(Duration.ofMinutes(20));

        assertThat(OfferDeadline.of(now, starts, starts)).isEqualTo(starts);
    }

    @Test
    void isAtNightOnlyWhereTheSessionIsBeforeTheNextMorning() {
        Instant begin = Instant.parse("2026-10-20T00:00:00Z");
        for (int freed = 0; freed < 7 * 24 * 60; freed += 7) {
            for (int left = 120; left < 40 * 60; left += 11) {
                Instant now = begin.plus(Duration.ofMinutes(freed));
                Instant starts = now.plus(Duration.ofMinutes(left));
                Instant deadline = deadline(now, starts);
                assertThat(deadline).isBetween(now.plus(Duration.ofMinutes(30)), starts);
                assertThat(!isAtNight(deadline) || !nextNine(deadline).isBefore(starts))
                        .as("freed at %s for %s: %s", now, starts, deadline)
                        .isTrue();
            }
        }
    }

    private static boolean isAtNight(Instant instant) {
        LocalTime time = instant.atZone(LONDON).toLocalTime();
        return time.isBefore(LocalTime.of(8, 0)) || !time.isBefore(LocalTime.of(20, 0));
    }

    private static Instant nextNine(Instant instant) {
        ZonedDateTime nine = instant.atZone(LONDON).with(LocalTime.of(9, 0));
        return (nine.toInstant().isBefore(instant) ? nine.plusDays(1) : nine).toInstant();
    }

    private static Instant deadline(Instant now, Instant starts) {
        return OfferDeadline.of(now, starts, starts.minus(Duration.ofHours(2)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }
}
