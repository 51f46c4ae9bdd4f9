package org.positiveaction.bot.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of all forces by time, and who stands how with them: for whoever tells people of them unasked. */
@Component
public class Agenda {
    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final Clock clock;

    Agenda(JdbcClient jdbc, SessionRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * How a candidate stands with a session, or stood when it ended.
     *
     * @param ended how it ended, if it did
     */
    public record Entry(Session session, Standing standing, Optional<Standing.End> ended) {

        /** Whether the candidate has a place, and the session takes place. */
        public boolean isBooked() {
            return standing instanceof Standing.Booking && ended.isEmpty() && !session.calledOff();
        }
    }

    /** A session, and how many of its places are booked. */
    public record Occupied(Session session, int booked) {}

    public Optional<Entry> find(StandingId id) {
        return jdbc.sql("select * from standing join session on number = session_number where id = ?")
                .param(id.number())
                .query(this::entry)
                .optional();
    }

    /** All that a candidate has or had to do with, in the order in which it came about. */
    public List<Entry> of(ConversationId candidate) {
        return jdbc.sql("""
                        select * from standing join session on number = session_number
                        where conversation_id = ? order by id""").param(candidate.value()).query(this::entry).list();
    }

    /** The sessions that take place and begin within a time from now, earliest first. */
    public List<Session> beginningWithin(Duration time) {
        return takingPlaceBetween("starts_at", clock.instant(), clock.instant().plus(time));
    }

    /** The sessions that took place and ended within a time before now, earliest first. */
    public List<Session> endedWithin(Duration time) {
        return takingPlaceBetween("ends_at", clock.instant().minus(time), clock.instant());
    }

    private List<Session> takingPlaceBetween(String column, Instant after, Instant until) {
        return jdbc.sql("select * from session where called_off_at is null and " + column + " > ? and " + column
                        + " <= ? order by starts_at, number")
                .params(time(after), time(until))
                .query(rows::session)
                .list();
    }

    /** A force's sessions that ended not longer ago than a time, or are to come; also those called off. */
    public List<Occupied> of(ForceId force, Duration ago) {
        return jdbc.sql("""
                        select session.*, (select count(*) from standing
                            where session_number = number and state = 'BOOKED' and open_for is not null) as booked
                        from session where force = ? and ends_at > ? order by starts_at, number""")
                .params(force.value(), time(clock.instant().minus(ago)))
                .query((row, n) -> new Occupied(rows.session(row, n), row.getInt("booked")))
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                rows.session(row, number),
                Standings.standing(row, number),
                Optional.ofNullable(row.getString("ended_how")).map(Standing.End::valueOf));
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
