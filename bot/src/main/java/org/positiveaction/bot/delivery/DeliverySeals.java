package org.positiveaction.bot.delivery;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of the messages that leave. */
@Configuration(proxyBeanMethods = false)
class DeliverySeals {
    @Bean
    SealedColumns sealedOutbox() {
        return new SealedColumns("outbox", "id", "place", "person", "text", "card");
    }

    @Bean
    SealedColumns sealedProviderCopies() {
        return new SealedColumns("provider_copy", "id", "place", "person", "provider_id");
    }
}
