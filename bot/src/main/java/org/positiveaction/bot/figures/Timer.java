package org.positiveaction.bot.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Folds again and again, in one bot of an installation at a time. */
@Configuration(proxyBeanMethods = false)
class Timer {
    private static final Logger log = LoggerFactory.getLogger(Timer.class);

    @Bean
    RecurringTask<Void> foldingTimer(Folding folding) {
        return Tasks.recurring("figures-folding", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> attempt(folding));
    }

    /** What fails is not left to the scheduler, which would print more of it than a log may hold. */
    private static void attempt(Folding folding) {
        try {
            folding.fold();
        } catch (RuntimeException e) {
            log.warn("Figures could not be folded; it will be tried again", WithoutWords.of(e));
        }
    }
}
