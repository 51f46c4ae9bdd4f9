package org.positiveaction.bot.channel.simulator;

import java.time.Clock;
import org.positiveaction.bot.knowledge.Knowledge;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The simulator alone, with a {@link FakeBot} in the place of the channels. No stereotype: the whole bot's tests pass by. */
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan
public class SimulatorApplication {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Knowledge knowledge(Clock clock) {
        return new Knowledge("./knowledge", clock);
    }
}
