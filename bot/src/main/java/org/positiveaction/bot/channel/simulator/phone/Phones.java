package org.positiveaction.bot.channel.simulator.phone;

import org.positiveaction.bot.channel.simulator.Colleague;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The phones on the page: a candidate's, which changes hands, and a team member's, which does not. */
@Configuration(proxyBeanMethods = false)
@SimulatesTwilio
class Phones {
    @Bean
    Phone phone(Texts texts, Places places) {
        return new Phone("phone", new CandidateNumbers()::next, texts, places);
    }

    @Bean
    Phone priyasPhone(Texts texts, Places places) {
        String number = Colleague.PRIYA.mobile().orElseThrow();
        return new Phone(Colleague.PRIYA.device("phone"), () -> number, texts, places);
    }
}
