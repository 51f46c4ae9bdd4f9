package org.positiveaction.bot.handoff;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of who asks for a person, and of what members write of them. */
@Configuration(proxyBeanMethods = false)
class HandoffSeals {
    @Bean
    SealedColumns sealedHandoffs() {
        return new SealedColumns("handoff", "number", "place", "person", "reason");
    }

    @Bean
    SealedColumns sealedNotes() {
        return new SealedColumns("handoff_note", "id", "text");
    }

    @Bean
    SealedColumns sealedHandoffMessages() {
        return new SealedColumns("handoff_message", "outbox_id", "place", "person");
    }
}
