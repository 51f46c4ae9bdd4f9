package org.positiveaction.bot.registration;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of who registers. */
@Configuration(proxyBeanMethods = false)
class RegistrationSeals {
    @Bean
    SealedColumns sealedDrafts() {
        return new SealedColumns("registration_draft", "conversation_id", "name");
    }

    @Bean
    SealedColumns sealedRegistrations() {
        return new SealedColumns("registration", "id", "name", "reach");
    }
}
