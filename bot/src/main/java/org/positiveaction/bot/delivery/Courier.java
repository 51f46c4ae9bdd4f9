package org.positiveaction.bot.delivery;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.positiveaction.bot.message.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one message to its carrier and records how that ended. */
@Component
class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Departures departures;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final DeliverySettings settings;

    Courier(Departures departures, List<Carrier> carriers, DeliverySettings settings) {
        this.departures = departures;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.settings = settings;
    }

    /** Makes one attempt. */
    void carry(Departures.Pickup pickup) {
        switch (carrierOf(pickup).map(carrier -> carrier.carry(pickup.parcel())).orElseGet(this::noCarrier)) {
            case Carried.Accepted(var providerId) -> departures.settle(pickup, State.SENT, Optional.of(providerId), "");
            case Carried.TryAgain(var reason, var after) ->
                departures.putBack(pickup, State.WAITING, reason, longer(after, backOff(pickup.attempts())));
            case Carried.Refused(var reason) -> drop(pickup, reason);
            case Carried.OptedOut(var reason) -> {
                departures.optOut(pickup);
                drop(pickup, reason);
            }
            case Carried.Unknown(var reason) -> departures.putBack(pickup, State.UNKNOWN, reason, settings.lookAfter());
        }
    }

    /** Looks whether an attempt with an unknown outcome arrived; only what certainly did not is sent again. */
    void lookFor(Departures.Pickup pickup) {
        switch (carrierOf(pickup)
                .map(carrier -> carrier.lookFor(pickup.parcel()))
                .orElseGet(Whereabouts.NeverKnown::new)) {
            case Whereabouts.Found(var providerId) ->
                departures.settle(pickup, State.SENT, Optional.of(providerId), "");
            case Whereabouts.Absent() -> departures.putBack(pickup, State.WAITING, "it had not arrived", Duration.ZERO);
            case Whereabouts.NotKnownYet(var reason) -> lookLater(pickup, reason);
            case Whereabouts.NeverKnown() -> giveUp(pickup, "nobody can say whether it arrived");
        }
    }

    private void lookLater(Departures.Pickup pickup, String reason) {
        Duration wait = longer(settings.lookAfter(), backOff(pickup.attempts()));
        if (departures.tooLate(pickup)) {
            giveUp(pickup, "nobody could say in time whether it arrived");
        } else {
            departures.putBack(pickup, State.UNKNOWN, reason, wait);
        }
    }

    private void drop(Departures.Pickup pickup, String reason) {
        log.warn("Message {} was dropped: {}", pickup.parcel().id(), reason);
        departures.drop(pickup, true, reason);
    }

    private void giveUp(Departures.Pickup pickup, String reason) {
        log.warn("Message {} was given up: {}", pickup.parcel().id(), reason);
        departures.drop(pickup, false, reason);
    }

    private Optional<Carrier> carrierOf(Departures.Pickup pickup) {
        return Optional.ofNullable(carriers.get(pickup.parcel().to().channel()));
    }

    private Carried noCarrier() {
        return new Carried.Refused("its channel is switched off");
    }

    /** Doubles with each attempt, with a random part so that many messages do not all come back at once. */
    private Duration backOff(int attempts) {
        long doubled = settings.firstWait().toMillis() << Math.min(attempts - 1, 20);
        long wait = Math.min(doubled, settings.longestWait().toMillis());
        return Duration.ofMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
