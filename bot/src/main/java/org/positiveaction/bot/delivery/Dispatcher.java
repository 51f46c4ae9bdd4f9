package org.positiveaction.bot.delivery;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps messages leaving: looks when something is posted and, for what a crash left behind, every so often; sends each
 * on its way on a thread of its own. Stopping waits for what is on its way.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Departures departures;
    private final Courier courier;
    private final DeliverySettings settings;
    private final Semaphore free;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Dispatcher(Departures departures, Courier courier, DeliverySettings settings) {
        this.departures = departures;
        this.courier = courier;
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Posted posted) {
        calls.release();
    }

    @Override
    public void start() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        threads.submit(this::dispatch);
    }

    private void dispatch() {
        while (running) {
            try {
                if (!round()) {
                    calls.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "The outbox could not be read; trying again: {}",
                        e.getClass().getName());
                pause();
            }
        }
    }

    /** Sends off what is due; says whether there was anything. */
    private boolean round() throws InterruptedException {
        departures.recover();
        free.acquire();
        free.release();
        List<Departures.Pickup> unknown = departures.pickUpUnknown(free.availablePermits());
        unknown.forEach(pickup -> sendOff(pickup, courier::lookFor));
        free.acquire();
        free.release();
        List<Departures.Pickup> waiting = departures.pickUp(free.availablePermits());
        waiting.forEach(pickup -> sendOff(pickup, courier::carry));
        return !unknown.isEmpty() || !waiting.isEmpty();
    }

    private void sendOff(Departures.Pickup pickup, Consumer<Departures.Pickup> errand) {
        free.acquireUninterruptibly();
        threads.submit(() -> {
            try {
                errand.accept(pickup);
            } catch (RuntimeException e) {
                // Left as it is: marked as leaving, it becomes unknown when its lease ends, and is looked for.
                log.error("Message {} could not be settled", pickup.parcel().id(), e);
            } finally {
                free.release();
                calls.release();
            }
        });
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        calls.release();
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
