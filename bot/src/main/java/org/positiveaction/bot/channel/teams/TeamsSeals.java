package org.positiveaction.bot.channel.teams;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of how people are reached in Teams. */
@Configuration(proxyBeanMethods = false)
class TeamsSeals {
    @Bean
    SealedColumns sealedReferences() {
        return new SealedColumns("teams_reference", "address_hash", "reference");
    }
}
