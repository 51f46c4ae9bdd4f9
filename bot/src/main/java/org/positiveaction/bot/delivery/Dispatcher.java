package org.positiveaction.bot.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.WithoutWords;
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
    private final Map<Channel, Semaphore> free = new EnumMap<>(Channel.class);
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Thread loop = new Thread();

    Dispatcher(Departures departures, Courier courier, DeliverySettings settings) {
        this.departures = departures;
        this.courier = courier;
        this.settings = settings;
        for (Channel channel : Channel.values()) {
            free.put(channel, new Semaphore(settings.atOnce()));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Posted posted) {
        calls.release();
    }

    @Override
    public void start() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        loop = Thread.ofVirtual().name("dispatcher").start(this::dispatch);
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

    /** Sends off what is due on each channel, so that none waits for another; says whether there was anything. */
    private boolean round() {
        departures.recover();
        boolean any = false;
        for (Channel channel : Channel.values()) {
            any |= sendOff(channel, departures::pickUpUnknown, courier::lookFor);
            any |= sendOff(channel, departures::pickUp, courier::carry);
        }
        return any;
    }

    private boolean sendOff(
            Channel channel,
            BiFunction<Channel, Integer, List<Departures.Pickup>> pickUp,
            Consumer<Departures.Pickup> errand) {
        int most = places(channel).availablePermits();
        List<Departures.Pickup> pickups = most == 0 ? List.of() : pickUp.apply(channel, most);
        pickups.forEach(pickup -> sendOff(pickup, places(channel), errand));
        return !pickups.isEmpty();
    }

    private void sendOff(Departures.Pickup pickup, Semaphore places, Consumer<Departures.Pickup> errand) {
        places.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                errand.accept(pickup);
            } catch (RuntimeException e) {
                // Left as it is: marked as leaving, it becomes unknown when its lease ends, and is looked for.
                log.error("Message {} could not be settled", pickup.parcel().id(), WithoutWords.of(e));
            } finally {
                places.release();
                calls.release();
            }
        });
    }

    private Semaphore places(Channel channel) {
        return Objects.requireNonNull(free.get(channel));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the round that is under way first, and then for all that it sent off. */
    @Override
    public void stop() {
        running = false;
        calls.release();
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
