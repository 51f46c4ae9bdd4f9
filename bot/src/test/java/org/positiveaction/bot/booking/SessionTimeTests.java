package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTimeTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-01-15T10:00, 2026-01-15T10:00:00Z",
        "2026-07-15T10:00, 2026-07-15T09:00:00Z",
        "2026-03-29T00:59, 2026-03-29T00:59:00Z",
        "2026-03-29T02:00, 2026-03-29T01:00:00Z",
        "2026-10-25T00:59, 2026-10-24T23:59:00Z",
        "2026-10-25T02:00, 2026-10-25T02:00:00Z",
    })
    void isWhatTheClockInLondonShows(LocalDateTime local, Instant instant) {
        assertThat(SessionTime.of(local)).isEqualTo(new SessionTime.Once(instant));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T01:00", "2026-03-29T01:30", "2026-03-29T01:59:59"})
    void neverIsWhatTheClocksSkipInSpring(LocalDateTime skipped) {
        assertThat(SessionTime.of(skipped)).isEqualTo(new SessionTime.Never(LocalDateTime.of(2026, 3, 29, 2, 0)));
    }

    @Test
    void isTwiceWhatTheClocksRepeatInAutumn() {
        assertThat(SessionTime.of(LocalDateTime.of(2026, 10, 25, 1, 30)))
                .isEqualTo(new SessionTime.Twice(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }
}
