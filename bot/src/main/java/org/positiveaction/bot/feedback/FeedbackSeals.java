package org.positiveaction.bot.feedback;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of what was asked. */
@Configuration(proxyBeanMethods = false)
class FeedbackSeals {
    @Bean
    SealedColumns sealedQuestions() {
        return new SealedColumns("question", "id", "words");
    }
}
