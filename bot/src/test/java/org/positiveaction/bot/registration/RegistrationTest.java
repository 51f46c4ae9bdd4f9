package org.positiveaction.bot.registration;

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

/** Runs the whole of registering with its real tables, at a time that the test sets: a Tuesday at ten, to begin with. */
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(
        properties = {"bot.knowledge=bot/src/test/resources/knowledge-dialogues", "db-scheduler.enabled=false"})
@Import(RegistrationTest.Time.class)
public @interface RegistrationTest {
    @TestConfiguration
    class Time {
        @Bean
        @Primary
        public StillClock stillClock() {
            return new StillClock();
        }
    }
}
