package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How fast notices leave: so many a second in the whole installation, however many bots there are. */
@Component
class Pace {
    /** What was not used for this long is made up for, so that the time between two rounds is not lost. */
    private static final Duration MADE_UP = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Duration gap;
    private final Clock clock;

    Pace(JdbcClient jdbc, NoticeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.gap = Duration.ofSeconds(1).dividedBy(settings.remindersASecond());
        this.clock = clock;
    }

    /** Whether one more may leave now; until the transaction ends nobody else asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean allowsOneMore() {
        Instant now = clock.instant();
        Instant next = next();
        boolean clockWasSetBack = next.isAfter(now.plus(gap));
        if (next.isAfter(now) && !clockWasSetBack) {
            return false;
        }
        Instant from = clockWasSetBack || next.isBefore(now.minus(MADE_UP)) ? now.minus(MADE_UP) : next;
        return move(next, from.plus(gap));
    }

    /** Not if somebody else has moved it meanwhile. */
    private boolean move(Instant from, Instant to) {
        return jdbc.sql("update notice_pace set next_at = ? where next_at = ?")
                        .params(time(to), time(from))
                        .update()
                > 0;
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Instant next() {
        return jdbc.sql("select next_at from notice_pace for update")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
