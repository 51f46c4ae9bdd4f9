package org.positiveaction.bot.delivery;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.positiveaction.bot.message.Channel;

/** A carrier without an outside: it keeps what arrives, and fails as it is told. */
class ScriptedCarrier implements Carrier {
    final List<String> arrived = new CopyOnWriteArrayList<>();
    final List<String> attempts = new CopyOnWriteArrayList<>();
    final List<String> erased = new CopyOnWriteArrayList<>();
    final Deque<Erased> erasing = new ConcurrentLinkedDeque<>();
    private final Map<String, Deque<Carried>> scripts = new ConcurrentHashMap<>();
    private final Map<String, Whereabouts> whereabouts = new ConcurrentHashMap<>();
    private final Channel channel;
    volatile Duration slowness = Duration.ZERO;

    ScriptedCarrier(Channel channel) {
        this.channel = channel;
    }

    void script(String text, Carried... outcomes) {
        scripts.put(text, new ConcurrentLinkedDeque<>(List.of(outcomes)));
    }

    void whenLookedFor(String text, Whereabouts where) {
        whereabouts.put(text, where);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Carried carry(Parcel parcel) {
        String text = parcel.speech().text();
        attempts.add(text);
        LockSupport.parkNanos(slowness.toNanos());
        Deque<Carried> script = scripts.getOrDefault(text, new ConcurrentLinkedDeque<>());
        Carried outcome = script.isEmpty() ? new Carried.Accepted("SM" + parcel.id()) : script.poll();
        if (outcome instanceof Carried.Accepted) {
            arrived.add(text);
        }
        return outcome;
    }

    @Override
    public Whereabouts lookFor(Parcel parcel) {
        return whereabouts.getOrDefault(parcel.speech().text(), new Whereabouts.Absent());
    }

    @Override
    public Erased erase(ProviderCopy copy) {
        return erasing.poll() instanceof Erased scripted ? scripted : gone(copy);
    }

    private Erased gone(ProviderCopy copy) {
        erased.add(copy.providerId());
        return new Erased.Gone();
    }
}
