package org.positiveaction.bot.privacy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The keys of this bot, and what it seals with them. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {
    @Bean
    Seal seal(Environment environment) {
        return new Seal(SealKeys.of(KeySettings.orMade(environment)));
    }

    @Bean
    SealedTables sealedTables(ObjectProvider<SealedColumns> modules) {
        return new SealedTables(modules.stream().toList());
    }
}
