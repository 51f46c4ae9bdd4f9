package org.positiveaction.bot.unasked;

import java.util.List;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through all that people are to be told: what is later in order waits until all that is earlier has been told. */
@Component
class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final List<Round> rounds;

    Rounds(List<Round> rounds) {
        this.rounds = rounds;
    }

    void go() {
        for (Round round : rounds) {
            if (!allowsMore(round)) {
                return;
            }
        }
    }

    /** What fails keeps nothing else, and is not left to the scheduler, which would print people's words with the fault. */
    private static boolean allowsMore(Round round) {
        try {
            return round.go();
        } catch (RuntimeException e) {
            log.warn("{} failed; it will be tried again", round.getClass().getSimpleName(), WithoutWords.of(e));
            return true;
        }
    }
}
