package org.positiveaction.bot.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has providers erase what they keep of messages that are erased here: outside any transaction, until it is done. */
@Component
public class ProviderCopyRound {
    private static final Logger log = LoggerFactory.getLogger(ProviderCopyRound.class);
    private static final int PAGE = 20;

    /** For longer than a carrier may take: who is killed meanwhile keeps one copy from others, and not for long. */
    private static final Duration LEASE = Carrier.PATIENCE.multipliedBy(2);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** After this time somebody has to see to it by hand. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final ProviderCopies copies;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Clock clock;

    ProviderCopyRound(ProviderCopies copies, List<Carrier> carriers, Clock clock) {
        this.copies = copies;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {
        @Bean
        RecurringTask<Void> providerCopiesTask(ProviderCopyRound round) {
            return Tasks.recurring("provider-copies", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> round.go());
        }
    }

    /** Tries all that it is time for; what fails is tried again later. */
    public void go() {
        try {
            List<ProviderCopies.Due> page = copies.due(0, PAGE);
            while (!page.isEmpty()) {
                page.stream().filter(due -> copies.take(due, LEASE)).forEach(this::erase);
                page = copies.due(page.getLast().id(), PAGE);
            }
        } catch (RuntimeException e) {
            log.warn("Copies at providers could not be seen to; trying again", WithoutWords.of(e));
        }
    }

    private void erase(ProviderCopies.Due due) {
        Erased erased = Optional.ofNullable(carriers.get(due.copy().at().channel()))
                .map(carrier -> carrier.erase(due.copy()))
                .orElseGet(() -> new Erased.TryAgain("its channel is switched off", LONGEST_WAIT));
        switch (erased) {
            case Erased.Gone() -> copies.done(due);
            case Erased.TryAgain(var reason, var after) -> again(due, reason, after);
            case Erased.NeverOurs(var reason) -> giveUp(due, reason);
        }
    }

    private void again(ProviderCopies.Due due, String reason, Duration after) {
        if (due.since().isBefore(OffsetDateTime.now(clock).minus(PATIENCE))) {
            giveUp(due, reason);
        } else {
            Duration backOff = Duration.ofSeconds(10L << Math.min(due.attempts(), 9));
            Duration wait = backOff.compareTo(after) > 0 ? backOff : after;
            copies.tryLater(due, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private void giveUp(ProviderCopies.Due due, String reason) {
        log.error("Copy {} of an erased message stays with the provider: {}", due.id(), reason);
        copies.done(due);
    }
}
