package org.positiveaction.bot.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts places, and who waits for one. */
@Component
public class Occupancies {
    private final JdbcClient jdbc;
    private final Clock clock;

    Occupancies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Occupancy of(SessionId session) {
        return of(List.of(session)).getOrDefault(session, Occupancy.NONE);
    }

    /** Of each of these sessions. */
    public Map<SessionId, Occupancy> of(Collection<SessionId> sessions) {
        Map<SessionId, Occupancy> all = new HashMap<>();
        sessions.forEach(session -> all.put(session, Occupancy.NONE));
        if (!sessions.isEmpty()) {
            jdbc.sql("""
                            select session_number, sum(case when state = 'BOOKED' then 1 else 0 end) as booked,
                                sum(case when state = 'WAITING' then 0 else 1 end) as taken,
                                sum(case when state = 'WAITING' then 1 else 0 end) as waiting
                            from standing where session_number in (:sessions) and open_for is not null
                                and (until is null or until > :now)
                            group by session_number""")
                    .param("sessions", sessions.stream().map(SessionId::number).toList())
                    .param("now", OffsetDateTime.now(clock))
                    .query((RowCallbackHandler)
                            row -> all.put(new SessionId(row.getLong("session_number")), occupancy(row)));
        }
        return all;
    }

    private static Occupancy occupancy(ResultSet row) throws SQLException {
        return new Occupancy(row.getInt("booked"), row.getInt("taken"), row.getInt("waiting"));
    }
}
