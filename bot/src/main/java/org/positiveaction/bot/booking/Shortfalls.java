package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that are near and have fewer bookings than they need, as long as nobody was warned of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Shortfalls {
    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final Clock clock;

    Shortfalls(JdbcClient jdbc, SessionRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Takes the earliest that nobody else is warning of; it is not found again if the transaction ends well. */
    public Optional<Session> take() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Session> next = jdbc.sql("""
                        select * from session where called_off_at is null and warned_at is null
                            and starts_at > ? and starts_at <= ?
                            and minimum > (select count(*) from standing
                                where session_number = session.number and open_for is not null and state = 'BOOKED')
                        order by starts_at, number limit 1 for update skip locked""")
                .params(now, now.plus(Occupancy.WARNING))
                .query(rows::session)
                .optional();
        next.ifPresent(session -> jdbc.sql("update session set warned_at = ? where number = ?")
                .params(now, session.id().number())
                .update());
        return next;
    }
}
