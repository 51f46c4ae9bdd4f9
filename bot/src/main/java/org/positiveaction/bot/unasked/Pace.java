package org.positiveaction.bot.unasked;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How fast people are told: so many a second in the whole installation, however many bots there are.
 *
 * <p>The lock is a row of its own, for H2 loses a change to a row while somebody else's change to it is being undone.
 */
@Component
public class Pace {
    /** What was not used for this long is made up for, so that the time between two rounds is not lost. */
    private static final Duration MADE_UP = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Duration gap;
    private final Clock clock;

    Pace(JdbcClient jdbc, UnaskedSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.gap = Duration.ofSeconds(1).dividedBy(settings.aSecond());
        this.clock = clock;
    }

    /** Whether one more may be told now; until the transaction ends nobody else asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean allowsOneMore() {
        Instant now = clock.instant();
        Instant next = next();
        boolean clockWasSetBack = next.isAfter(now.plus(gap));
        if (next.isAfter(now) && !clockWasSetBack) {
            return false;
        }
        Instant from = clockWasSetBack || next.isBefore(now.minus(MADE_UP)) ? now.minus(MADE_UP) : next;
        jdbc.sql("update notice_pace set next_at = ?")
                .param(time(from.plus(gap)))
                .update();
        return true;
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Instant next() {
        jdbc.sql("select only_one from unasked_turn for update")
                .query(Integer.class)
                .single();
        return jdbc.sql("select next_at from notice_pace")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
