package org.positiveaction.bot.unasked;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes through what people are to be told again and again, in one bot of an installation at a time. */
@Configuration(proxyBeanMethods = false)
class UnaskedTimer {

    /** Often, so that what the pace allows is used evenly. */
    @Bean
    RecurringTask<Void> unaskedTask(Rounds rounds) {
        return Tasks.recurring("unasked", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> rounds.go());
    }
}
