package org.positiveaction.bot.intake;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.positiveaction.bot.message.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The workers: at most one for each conversation in this process (the row lock keeps those of other processes apart),
 * woken by what arrives, and by a sweep for what a crash left behind. A conversation that writes faster than anybody
 * reads is heard more slowly, and the others are not. Stopping waits for what is being heard.
 */
@Component
class Hearings implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Hearings.class);
    private static final int SWEEP = 200;

    private final Hearing hearing;
    private final Unheard unheard;
    private final Semaphore free;
    private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();
    private final Set<ConversationId> again = ConcurrentHashMap.newKeySet();
    private final LoadingCache<ConversationId, Bucket> paces;
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Hearings(Hearing hearing, Unheard unheard, IntakeSettings settings) {
        this.hearing = hearing;
        this.unheard = unheard;
        this.free = new Semaphore(settings.atOnce());
        this.paces = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build(conversation -> pace(settings));
    }

    private static Bucket pace(IntakeSettings settings) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst()).refillGreedy(1, settings.pause()))
                .build();
    }

    /** Sees to it that what is stored in a conversation will be heard soon. */
    void wake(ConversationId conversation) {
        again.add(conversation);
        if (running && busy.add(conversation)) {
            start(conversation);
        }
    }

    private void start(ConversationId conversation) {
        try {
            threads.execute(() -> work(conversation));
        } catch (RejectedExecutionException stopping) {
            // It is stored; whoever starts next sweeps it up.
            busy.remove(conversation);
        }
    }

    private void work(ConversationId conversation) {
        try {
            while (running && again.remove(conversation)) {
                hearAll(conversation);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(conversation);
        }
        // Something may have arrived between the last look and the end of being busy.
        if (again.contains(conversation)) {
            wake(conversation);
        }
    }

    private void hearAll(ConversationId conversation) throws InterruptedException {
        boolean heard = true;
        while (running && heard) {
            free.acquire();
            try {
                heard = hearing.hearNext(conversation);
            } finally {
                free.release();
            }
            if (heard) {
                paces.get(conversation).asBlocking().consume(1);
            }
        }
    }

    @Scheduled(fixedDelayString = "${intake.sweep:2s}")
    void sweep() {
        try {
            unheard.conversations(SWEEP).forEach(this::wake);
        } catch (RuntimeException e) {
            log.warn(
                    "The sweep for unheard utterances failed; the next one follows: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void start() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
