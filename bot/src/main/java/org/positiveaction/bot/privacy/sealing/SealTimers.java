package org.positiveaction.bot.privacy.sealing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to what is sealed again and again, in one bot of an installation at a time. */
@Configuration(proxyBeanMethods = false)
class SealTimers {
    private static final Logger log = LoggerFactory.getLogger(SealTimers.class);

    @Bean
    RecurringTask<Void> rotationTimer(Rotation rotation) {
        return Tasks.recurring("seal-rotation", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> attempt(rotation));
    }

    /** What fails is not left to the scheduler, which would print more than an id with the fault. */
    private static void attempt(Rotation rotation) {
        try {
            rotation.go();
        } catch (RuntimeException e) {
            log.warn("The keys could not be changed; it will be tried again", WithoutWords.of(e));
        }
    }
}
