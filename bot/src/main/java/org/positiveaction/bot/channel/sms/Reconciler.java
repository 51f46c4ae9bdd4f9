package org.positiveaction.bot.channel.sms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.positiveaction.bot.intake.Accepted;
import org.positiveaction.bot.intake.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks Twilio now and then which texts reached our numbers, and takes in those whose webhook never came. */
class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration BACK = Duration.ofDays(1);

    /** How much longer than since the last good round a round looks back, for texts that are listed late. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final TwilioClient client;
    private final SmsNumbers numbers;
    private final Function<Arrival, Accepted> intake;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    /** Ids of texts that need no second look; only spares work, since the intake drops what it knows. */
    private final Cache<String, Boolean> done = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(BACK.plusHours(1))
            .build();

    /** Where the next round may begin, as far as the last one that met no trouble vouches. */
    private Instant lookBackTo = Instant.MIN;

    private boolean troubled;

    Reconciler(TwilioClient client, SmsNumbers numbers, Function<Arrival, Accepted> intake, Clock clock) {
        this.client = client;
        this.numbers = numbers;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * One round over all numbers. At a fixed rate, because what runs with a fixed delay holds up everything else that is
     * scheduled while Twilio hangs; a round that meets the one before it leaves.
     */
    @Scheduled(initialDelayString = "${sms.reconcile-first:3s}", fixedRateString = "${sms.reconcile-every:60s}")
    void run() {
        if (running.tryLock()) {
            try {
                reconcile();
            } finally {
                running.unlock();
            }
        }
    }

    private void reconcile() {
        Instant now = clock.instant();
        Instant since = latest(now.minus(BACK), lookBackTo);
        Set<String> troubles = new TreeSet<>();
        for (String number : numbers.all()) {
            try {
                client.received(number, since).forEach(text -> takeIn(text, troubles));
            } catch (CallFailed failed) {
                troubles.add(failed.reason());
            }
        }
        if (troubles.isEmpty()) {
            lookBackTo = now.minus(OVERLAP);
        }
        note(troubles);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A text that cannot be stored now is tried again next time, and keeps no other one waiting. */
    private void takeIn(InboundText text, Set<String> troubles) {
        if (done.getIfPresent(text.sid()) != null) {
            return;
        }
        try {
            if (text.arrival(numbers).map(intake).orElse(null) instanceof Accepted.Stored) {
                log.info("Text {} was missed and is taken in now", text.sid());
            }
            done.put(text.sid(), true);
        } catch (RuntimeException unstored) {
            troubles.add("a text cannot be stored (" + unstored.getClass().getSimpleName() + ")");
        }
    }

    private void note(Set<String> troubles) {
        if (!troubles.isEmpty() && !troubled) {
            log.warn("Texts that were missed cannot be taken in: {}", String.join("; ", troubles));
        } else if (troubles.isEmpty() && troubled) {
            log.info("Texts that were missed are taken in again");
        }
        troubled = !troubles.isEmpty();
    }
}
