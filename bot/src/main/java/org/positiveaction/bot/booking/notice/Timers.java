package org.positiveaction.bot.booking.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Expiry;
import org.positiveaction.bot.booking.warning.TooFew;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to bookings again and again, in one bot of an installation at a time. */
@Configuration(proxyBeanMethods = false)
class Timers {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    @Bean
    com.github.kagkarlsson.scheduler.Clock timersClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    RecurringTask<Void> newsTimer(NewsRound news) {
        return every(Duration.ofSeconds(2), "booking-news", news::go);
    }

    @Bean
    RecurringTask<Void> expiryTimer(Expiry expiry) {
        return every(Duration.ofSeconds(10), "booking-expiry", expiry::expire);
    }

    @Bean
    RecurringTask<Void> warningTimer(TooFew tooFew) {
        return every(Duration.ofMinutes(1), "booking-warnings", tooFew::warn);
    }

    @Bean
    RecurringTask<Void> needsTimer(AccessNeeds needs) {
        return every(Duration.ofHours(1), "booking-needs", needs::forget);
    }

    private static RecurringTask<Void> every(Duration wait, String name, Runnable deed) {
        return Tasks.recurring(name, FixedDelay.of(wait)).execute((instance, context) -> attempt(name, deed));
    }

    /** What fails is not left to the scheduler, which would print people's words with the fault. */
    private static void attempt(String name, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            log.warn("{} failed; it will be tried again", name, WithoutWords.of(e));
        }
    }
}
