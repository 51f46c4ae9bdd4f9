package org.positiveaction.bot.conversation;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of what a conversation is in the middle of. */
@Configuration(proxyBeanMethods = false)
class ConversationSeals {
    @Bean
    SealedColumns sealedOpenQuestions() {
        return new SealedColumns("open_question", "conversation_id", "content");
    }
}
