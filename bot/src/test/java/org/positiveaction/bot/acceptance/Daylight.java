package org.positiveaction.bot.acceptance;

import com.github.kagkarlsson.scheduler.SystemClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Shows a packaged bot ten in the morning, whenever a test runs: at night nobody is told anything unasked. It is
 * laid beside the jar.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("daylight.ahead")
class Daylight {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Bean
    @Primary
    Clock clockByDaylight(@Value("${daylight.ahead}") Duration ahead) {
        return Clock.offset(Clock.system(LONDON), ahead);
    }

    /** The timers go by the real time: what a killed bot was doing, db-scheduler sets to be done now by that time. */
    @Bean
    @Primary
    com.github.kagkarlsson.scheduler.Clock timersRealClock() {
        return new SystemClock();
    }

    /** How far ahead, or back, ten in the morning of today is. */
    static Duration ahead() {
        ZonedDateTime now = ZonedDateTime.now(LONDON);
        return Duration.between(now, now.with(MORNING)).withNanos(0);
    }
}
