package org.positiveaction.bot.registration.chase;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether a team has to be told of a registration, in one bot of an installation at a time. */
@Configuration(proxyBeanMethods = false)
class ChaseTimer {
    private static final Logger log = LoggerFactory.getLogger(ChaseTimer.class);

    @Bean
    RecurringTask<Void> registrationChaseTimer(Chasing chasing) {
        return Tasks.recurring("registration-chase", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> attempt(chasing));
    }

    /** What fails is not left to the scheduler, which would print people's words with the fault. */
    private static void attempt(Chasing chasing) {
        try {
            chasing.chase();
        } catch (RuntimeException e) {
            log.warn("Teams could not be told of registrations; it will be tried again", WithoutWords.of(e));
        }
    }
}
