package org.positiveaction.bot.intake;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of who writes to us, and of what they say until it is heard. */
@Configuration(proxyBeanMethods = false)
class IntakeSeals {
    @Bean
    SealedColumns sealedConversations() {
        return new SealedColumns("conversation", "id", "place", "person");
    }

    @Bean
    SealedColumns sealedUtterances() {
        return new SealedColumns("utterance", "id", "text", "tenant", "object_id");
    }
}
