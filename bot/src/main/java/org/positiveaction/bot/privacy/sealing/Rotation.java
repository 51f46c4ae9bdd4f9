package org.positiveaction.bot.privacy.sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what older keys have sealed under the key that seals now, and says when an older one is not needed any more. */
@Component
class Rotation {
    private static final Logger log = LoggerFactory.getLogger(Rotation.class);

    /** Soon over, so that a bot can stop. */
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final SealedTables sealed;
    private final KeysInUse inUse;
    private final Resealing resealing;
    private final Seal seal;
    private final Clock clock;

    /** Those of which the log has it already. */
    private final Set<String> notNeeded = ConcurrentHashMap.newKeySet();

    Rotation(SealedTables sealed, KeysInUse inUse, Resealing resealing, Seal seal, Clock clock) {
        this.sealed = sealed;
        this.inUse = inUse;
        this.resealing = resealing;
        this.seal = seal;
        this.clock = clock;
    }

    /** One round; the next goes on where it ends. */
    void go() {
        List<String> keys = seal.keys();
        Instant end = clock.instant().plus(ROUND);
        keys.subList(1, keys.size()).forEach(older -> replace(older, end));
    }

    private void replace(String older, Instant end) {
        int done = 0;
        for (SealedTables.Column column : sealed.columns()) {
            done += resealing.of(column, older, end);
        }
        if (done > 0) {
            notNeeded.remove(older);
            log.info("Sealed {} values anew that the key {} had sealed", done, older);
        }
        if (clock.instant().isBefore(end) && !inUse.contain(older) && notNeeded.add(older)) {
            log.info("Nothing is sealed with the key {} any more: take it out of BOT_DATA_KEYS", older);
        }
    }
}
