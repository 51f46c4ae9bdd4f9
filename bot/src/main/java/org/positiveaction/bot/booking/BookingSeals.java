package org.positiveaction.bot.booking;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of who holds a session, and of what those need who come. */
@Configuration(proxyBeanMethods = false)
class BookingSeals {
    @Bean
    SealedColumns sealedHosts() {
        return new SealedColumns("session", "number", "host");
    }

    @Bean
    SealedColumns sealedNeeds() {
        return new SealedColumns("access_need", "standing_id", "words");
    }
}
