package org.positiveaction.bot.mydata;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.positiveaction.bot.delivery.DeliveryData;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.WithoutWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.privacy.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what could not go at once: messages that were just leaving, the words that asked for it, and last of all how
 * the person was reached. Who has come back meanwhile keeps their address, and what they said since.
 */
@Component
public class ErasureRound {
    private static final Logger log = LoggerFactory.getLogger(ErasureRound.class);

    private final Erasures erasures;
    private final DeliveryData delivery;
    private final List<PersonalData> stores;
    private final Persons persons;
    private final Retention retention;
    private final TransactionTemplate transactions;

    ErasureRound(
            Erasures erasures,
            DeliveryData delivery,
            List<PersonalData> stores,
            Persons persons,
            Retention retention,
            TransactionTemplate transactions) {
        this.erasures = erasures;
        this.delivery = delivery;
        this.stores = stores;
        this.persons = persons;
        this.retention = retention;
        this.transactions = transactions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {
        @Bean
        RecurringTask<Void> erasuresTask(ErasureRound round) {
            return Tasks.recurring("erasures", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> round.go());
        }
    }

    /** One that fails keeps no other; it is tried again in the next round. */
    public void go() {
        attempt(delivery::eraseDoomed);
        for (Erasures.Rest rest : unfinished()) {
            attempt(() -> goOn(rest));
        }
    }

    private List<Erasures.Rest> unfinished() {
        try {
            return erasures.unfinished();
        } catch (RuntimeException e) {
            log.warn("Erasures could not be read; trying again", WithoutWords.of(e));
            return List.of();
        }
    }

    private void attempt(Runnable deed) {
        try {
            transactions.executeWithoutResult(status -> deed.run());
        } catch (RuntimeException e) {
            log.warn("An erasure could not go on; trying again", WithoutWords.of(e));
        }
    }

    private void goOn(Erasures.Rest rest) {
        ConversationId conversation = rest.conversation();
        persons.lock(conversation)
                .ifPresentOrElse(
                        line -> {
                            stores.forEach(store -> store.eraseRest(conversation));
                            boolean gone = retention.eraseIfUnused(line);
                            if (gone || !delivery.isErasing(conversation)) {
                                erasures.finish(rest);
                            }
                        },
                        () -> erasures.finish(rest));
    }
}
