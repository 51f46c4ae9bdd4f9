package org.positiveaction.bot.testing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.positiveaction.bot.delivery.Carried;
import org.positiveaction.bot.delivery.Carrier;
import org.positiveaction.bot.delivery.Erased;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.delivery.ProviderCopy;
import org.positiveaction.bot.delivery.Whereabouts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;

/** A carrier that keeps what it carries, for tests of what comes before it. */
public class KeepingCarrier implements Carrier {
    private final Channel channel;
    private final List<Parcel> kept = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final List<ProviderCopy> erased = new CopyOnWriteArrayList<>();
    private final Set<Address> optedOut = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    public KeepingCarrier(Channel channel) {
        this.channel = channel;
    }

    /** What was said to somebody, in order. */
    public List<String> saidTo(Address address) {
        return kept.stream()
                .filter(parcel -> parcel.to().equals(address))
                .map(parcel -> parcel.speech().text())
                .toList();
    }

    public List<Parcel> sentTo(Address address) {
        return kept.stream().filter(parcel -> parcel.to().equals(address)).toList();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    /** From now on whatever is carried takes until it is let go. */
    public void holdBack() {
        gate.set(new CountDownLatch(1));
    }

    public void letGo() {
        gate.get().countDown();
    }

    /** From now on nothing can be carried, until it is mended. */
    public void breakDown() {
        broken = true;
    }

    public void mend() {
        broken = false;
    }

    /** From now on the provider has it that somebody has opted out, which nobody has told us. */
    public void optOut(Address address) {
        optedOut.add(address);
    }

    @Override
    public Carried carry(Parcel parcel) {
        await();
        if (broken) {
            return new Carried.TryAgain("broken down", Duration.ZERO);
        }
        if (optedOut.contains(parcel.to())) {
            return new Carried.OptedOut("code 21610, the recipient has opted out");
        }
        kept.add(parcel);
        return new Carried.Accepted("kept" + parcel.id());
    }

    private void await() {
        try {
            gate.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Whereabouts lookFor(Parcel parcel) {
        return new Whereabouts.Absent();
    }

    @Override
    public Erased erase(ProviderCopy copy) {
        erased.add(copy);
        return new Erased.Gone();
    }

    /** The copies that we had it erase. */
    public List<ProviderCopy> erased() {
        return List.copyOf(erased);
    }
}
