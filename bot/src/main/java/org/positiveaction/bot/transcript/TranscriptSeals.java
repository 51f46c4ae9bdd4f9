package org.positiveaction.bot.transcript;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of what was said. */
@Configuration(proxyBeanMethods = false)
class TranscriptSeals {
    @Bean
    SealedColumns sealedTranscript() {
        return new SealedColumns("transcript_line", "id", "text", "said_by");
    }
}
