package org.positiveaction.bot.alert;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.positiveaction.bot.booking.StillClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Runs the whole of alert with its real tables, at a time that the test sets. Nothing leaves the outbox. */
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "db-scheduler.enabled=false",
            "delivery.at-once=0"
        })
@Import({AlertTest.Time.class, People.class})
@interface AlertTest {
    @TestConfiguration
    class Time {
        @Bean
        @Primary
        StillClock stillClock() {
            return new StillClock();
        }
    }
}
