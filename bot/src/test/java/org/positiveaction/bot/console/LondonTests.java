package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonTests {
    private static final Instant TUESDAY = Instant.parse("2026-07-14T09:32:00Z");

    @Test
    void saysTheWeekdayOfThisWeek() {
        assertThat(London.time(TUESDAY, TUESDAY.plus(Duration.ofDays(2)))).isEqualTo("Tue 10:32");
    }

    @Test
    void saysTheDateWhereTheWeekdayIsNotEnough() {
        assertThat(London.time(TUESDAY, TUESDAY.plus(Duration.ofDays(7)))).isEqualTo("Tue 14 Jul 2026, 10:32");
    }

    @ParameterizedTest
    @CsvSource({"PT20S, 0 min", "PT12M, 12 min", "PT125M, 2 h 5 min", "PT72H, 3 days", "PT-1M, 0 min"})
    void saysHowLong(Duration time, String words) {
        assertThat(London.lasting(time)).isEqualTo(words);
    }
}
