package org.positiveaction.bot.booking;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Runs the whole of booking with its real tables, at a time that the test sets. */
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(
        properties = {"bot.knowledge=bot/src/test/resources/knowledge-dialogues", "db-scheduler.enabled=false"})
@Import(BookingTest.Time.class)
public @interface BookingTest {
    @TestConfiguration
    class Time {
        @Bean
        @Primary
        public StillClock stillClock() {
            return new StillClock();
        }
    }
}
