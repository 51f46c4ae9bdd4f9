package org.positiveaction.bot.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of which registrations the teams have to be told: once when they come in, once when they are late, then every working day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Chases {
    /** How long until it is tried again to tell a team of which nobody could be told. */
    private static final Duration LATER = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final RegistrationRows rows;
    private final Promises promises;
    private final Clock clock;

    Chases(JdbcClient jdbc, RegistrationRows rows, Promises promises, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.promises = promises;
        this.clock = clock;
    }

    /** Takes the one that has waited longest and that nobody else is telling; not again if the transaction ends well. */
    public Optional<Chase> take() {
        Optional<Chase> next = jdbc.sql("""
                        select * from registration where chase_at <= ? order by chase_at, id limit 1
                        for update skip locked""")
                .param(OffsetDateTime.now(clock))
                .query((row, n) -> chase(rows.mapRow(row, n), Chase.Reason.valueOf(row.getString("chase"))))
                .optional();
        next.ifPresent(this::planNext);
        return next;
    }

    /** What has come in so long ago that it is late by now is told once, as late. */
    private Chase chase(Registration registration, Chase.Reason planned) {
        boolean lateBy = planned == Chase.Reason.NEW && registration.isLate(clock.instant());
        return new Chase(registration, lateBy ? Chase.Reason.LATE : planned);
    }

    private void planNext(Chase now) {
        switch (now.reason()) {
            case NEW ->
                plan(now.registration(), Chase.Reason.LATE, now.registration().promisedFor());
            case LATE -> {
                promises.countLate(now.registration());
                plan(now.registration(), Chase.Reason.STILL_LATE, nextOpening(now));
            }
            case STILL_LATE -> plan(now.registration(), Chase.Reason.STILL_LATE, nextOpening(now));
        }
    }

    /** Nobody could be told: it is tried again. */
    public void again(Chase chase) {
        plan(chase.registration(), chase.reason(), clock.instant().plus(LATER));
    }

    private Instant nextOpening(Chase chase) {
        return promises.nextOpening(chase.registration().force());
    }

    private void plan(Registration registration, Chase.Reason reason, Instant at) {
        jdbc.sql("update registration set chase = ?, chase_at = ? where id = ?")
                .params(
                        reason.name(),
                        at.atZone(clock.getZone()).toOffsetDateTime(),
                        registration.id().number())
                .update();
    }
}
