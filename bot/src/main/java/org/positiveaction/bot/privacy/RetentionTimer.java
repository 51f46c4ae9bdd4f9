package org.positiveaction.bot.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When what has been kept long enough is let go of: every night, in one bot of an installation. */
@Configuration(proxyBeanMethods = false)
class RetentionTimer {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> retentionTask(Retention retention) {
        return Tasks.recurring("retention", new Daily(ZoneId.of("Europe/London"), AT_NIGHT))
                .execute((instance, context) -> retention.expire());
    }
}
