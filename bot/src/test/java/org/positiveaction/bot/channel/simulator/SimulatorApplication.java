package org.positiveaction.bot.channel.simulator;

import java.time.Clock;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The simulator and the members whom it makes, but no sessions, with a {@link FakeBot} in the place of the channels. No stereotype: the
 * whole bot's tests pass by.
 */
@EnableAutoConfiguration
@ComponentScan(excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SimulatedSessions.class))
@Import(Members.class)
public class SimulatorApplication {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Seal seal() {
        return TestSeal.SEAL;
    }

    @Bean
    Knowledge knowledge(Clock clock) {
        return new Knowledge("./knowledge", clock);
    }
}
