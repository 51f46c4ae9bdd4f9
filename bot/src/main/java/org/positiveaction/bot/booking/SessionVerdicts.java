package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether sessions helped, as those who came say; of nobody in particular. */
@Component
public class SessionVerdicts {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionVerdicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a session did.
     *
     * @param helped how many say that it helped
     * @param of how many say anything
     */
    public record Tally(int helped, int of) {}

    public void add(SessionId session, boolean helped) {
        jdbc.sql("insert into session_verdict (session_number, helped, told_at) values (?, ?, ?)")
                .params(session.number(), helped, OffsetDateTime.now(clock))
                .update();
    }

    public Tally of(SessionId session) {
        return jdbc.sql("""
                        select coalesce(sum(case when helped then 1 else 0 end), 0), count(*)
                        from session_verdict where session_number = ?""")
                .param(session.number())
                .query((row, n) -> new Tally(row.getInt(1), row.getInt(2)))
                .single();
    }
}
