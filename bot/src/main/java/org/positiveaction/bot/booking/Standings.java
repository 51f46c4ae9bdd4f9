package org.positiveaction.bot.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How all candidates stand with all sessions. Whoever changes anything here has locked the session. */
@Component
class Standings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private enum State {
        HELD,
        BOOKED,
        WAITING,
        OFFERED
    }

    /** Who has a place at a session and who waits, in the order in which they came. */
    List<Standing> at(SessionId session) {
        return jdbc.sql("select * from standing where session_number = ? and open_for is not null order by id")
                .param(session.number())
                .query(Standings::standing)
                .list();
    }

    Optional<Standing> of(ConversationId candidate, SessionId session) {
        return jdbc.sql("select * from standing where session_number = ? and open_for = ?")
                .params(session.number(), candidate.value())
                .query(Standings::standing)
                .optional();
    }

    /** Also one that has ended: as it was then. */
    Optional<Standing> find(StandingId id) {
        return jdbc.sql("select * from standing where id = ?")
                .param(id.number())
                .query(Standings::standing)
                .optional();
    }

    Optional<Standing.End> endOf(StandingId id) {
        return jdbc.sql("select ended_how from standing where id = ? and ended_at is not null")
                .param(id.number())
                .query((row, n) -> Standing.End.valueOf(row.getString(1)))
                .optional();
    }

    /** Where a place is held for a candidate. */
    List<SessionId> heldFor(ConversationId candidate) {
        return jdbc.sql("select session_number from standing where open_for = ? and state = 'HELD'")
                .param(candidate.value())
                .query((row, n) -> new SessionId(row.getLong(1)))
                .list();
    }

    /** The hold or offer that a candidate had last at a session, if it ran out. */
    Optional<Standing> lastRanOut(ConversationId candidate, SessionId session) {
        return jdbc.sql("""
                        select * from standing where conversation_id = ? and session_number = ? and ended_at is not null
                        order by id desc limit 1""")
                .params(candidate.value(), session.number())
                .query(Standings::standing)
                .optional()
                .filter(last -> endOf(last.id()).equals(Optional.of(Standing.End.RAN_OUT)));
    }

    void hold(ConversationId candidate, SessionId session, Instant until) {
        add(candidate, session, State.HELD, until);
    }

    void wait(ConversationId candidate, SessionId session) {
        add(candidate, session, State.WAITING, null);
    }

    void book(ConversationId candidate, SessionId session) {
        add(candidate, session, State.BOOKED, null);
    }

    /** What was held or offered is taken. */
    void book(StandingId id) {
        become(id, State.BOOKED, null);
    }

    /** Who waited is offered a place. */
    void offer(StandingId id, Instant until) {
        become(id, State.OFFERED, until);
    }

    void end(StandingId id, Standing.End how) {
        jdbc.sql("update standing set ended_at = ?, ended_how = ?, open_for = null where id = ?")
                .params(OffsetDateTime.now(clock), how.name(), id.number())
                .update();
    }

    /** The sessions where something has run out, or where somebody waits for what closes before the given time. */
    List<SessionId> due(Instant closed) {
        return jdbc.sql("""
                        select distinct session_number from standing join session on number = session_number
                        where open_for is not null and (until <= ? or state = 'WAITING' and starts_at < ?)""")
                .params(OffsetDateTime.now(clock), time(closed))
                .query((row, n) -> new SessionId(row.getLong(1)))
                .list();
    }

    private void add(ConversationId candidate, SessionId session, State state, @Nullable Instant until) {
        jdbc.sql("""
                insert into standing (session_number, conversation_id, state, since, until, open_for)
                values (?, ?, ?, ?, ?, ?)""")
                .param(session.number())
                .param(candidate.value())
                .param(state.name())
                .param(OffsetDateTime.now(clock))
                .param(until == null ? null : time(until))
                .param(candidate.value())
                .update();
    }

    private void become(StandingId id, State state, @Nullable Instant until) {
        jdbc.sql("update standing set state = ?, since = ?, until = ? where id = ?")
                .param(state.name())
                .param(OffsetDateTime.now(clock))
                .param(until == null ? null : time(until))
                .param(id.number())
                .update();
    }

    static Standing standing(ResultSet row, int number) throws SQLException {
        StandingId id = new StandingId(row.getLong("id"));
        ConversationId candidate = new ConversationId(row.getObject("conversation_id", UUID.class));
        SessionId session = new SessionId(row.getLong("session_number"));
        return switch (State.valueOf(row.getString("state"))) {
            case HELD -> new Standing.Hold(id, candidate, session, instant(row, "until"));
            case BOOKED -> new Standing.Booking(id, candidate, session, instant(row, "since"));
            case WAITING -> new Standing.WaitlistPlace(id, candidate, session, instant(row, "since"));
            case OFFERED -> new Standing.Offer(id, candidate, session, instant(row, "until"));
        };
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
