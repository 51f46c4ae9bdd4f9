package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What attendees need in order to take part. */
@Component
public class AccessNeeds {
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessNeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(StandingId booking, String words) {
        forget(booking);
        jdbc.sql("insert into access_need (standing_id, words, told_at) values (?, ?, ?)")
                .params(booking.number(), words, OffsetDateTime.now(clock))
                .update();
    }

    public void forget(StandingId booking) {
        jdbc.sql("delete from access_need where standing_id = ?")
                .param(booking.number())
                .update();
    }
}
