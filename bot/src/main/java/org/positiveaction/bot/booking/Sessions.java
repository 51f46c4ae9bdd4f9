package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** All support sessions. */
@Component
public class Sessions {
    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final BookingSettings settings;
    private final Clock clock;

    Sessions(JdbcClient jdbc, SessionRows rows, BookingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<Session> find(SessionId id) {
        return jdbc.sql("select * from session where number = ?")
                .param(id.number())
                .query(rows::session)
                .optional();
    }

    /** A force's sessions that have not begun and take place, full or not, earliest first. */
    public List<Session> upcoming(ForceId force) {
        return jdbc.sql("""
                        select * from session where force = ? and called_off_at is null and starts_at > ?
                        order by starts_at, number""")
                .params(force.value(), OffsetDateTime.now(clock))
                .query(rows::session)
                .list();
    }

    /** The session of each kind that a force set up last, of those at which places are given now. */
    public Map<String, SessionId> newest(ForceId force) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, SessionId> newest = new HashMap<>();
        jdbc.sql("""
                select kind, max(number) from session where force = ? and called_off_at is null
                    and starts_at >= ? and starts_at <= ? group by kind""")
                .params(force.value(), now.plus(settings.notice()), now.plus(settings.furthest()))
                .query(row -> {
                    newest.put(row.getString(1), new SessionId(row.getLong(2)));
                });
        return newest;
    }

    /**
     * A force's sessions at which anybody may take a place now, earliest first. Who waits counts as if they had a place,
     * for what comes free is theirs.
     */
    public List<Session> open(ForceId force) {
        return bookable(force, "capacity >");
    }

    /** A force's sessions at which places are given now, but none is left: there one may wait. Earliest first. */
    public List<Session> full(ForceId force) {
        return bookable(force, "capacity <=");
    }

    private List<Session> bookable(ForceId force, String capacity) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        select * from session where force = ? and called_off_at is null
                            and starts_at >= ? and starts_at <= ?
                            and %s (select count(*) from standing
                                where session_number = session.number and open_for is not null
                                    and (until is null or until > ?))
                        order by starts_at, number""".formatted(capacity))
                .params(force.value(), now.plus(settings.notice()), now.plus(settings.furthest()), now)
                .query(rows::session)
                .list();
    }

    /** Sessions of some forces that begin within a period, earliest first; also those that were called off. */
    public List<Session> between(Collection<ForceId> forces, Instant from, Instant to) {
        return forces.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from session where force in (:forces) and starts_at >= :from and starts_at < :to
                        order by starts_at, number""")
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .param("from", time(from))
                        .param("to", time(to))
                        .query(rows::session)
                        .list();
    }

    /** Keeps everybody else from giving away its places until the transaction ends. */
    Optional<Session> lock(SessionId id) {
        return jdbc.sql("select * from session where number = ? for update")
                .param(id.number())
                .query(rows::session)
                .optional();
    }

    Session add(Plan plan) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into session (force, kind, starts_at, ends_at, place, capacity, minimum, host, host_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(plan.force().value())
                .param(plan.kind())
                .param(time(plan.starts()))
                .param(time(plan.starts().plus(plan.length())))
                .param(plan.place())
                .param(plan.capacity())
                .param(plan.minimum())
                .param(rows.sealed(plan.host()))
                .param(plan.host().member().map(MemberId::value).orElse(null))
                .update(key, "number");
        return find(new SessionId(Objects.requireNonNull(key.getKey()).longValue()))
                .orElseThrow();
    }

    /** Calendars show the place and the host; with another minimum, there may be another warning. */
    void change(Session before, Details details) {
        boolean shows =
                !details.place().equals(before.place()) || !details.host().equals(before.host());
        jdbc.sql("""
                update session set capacity = ?, place = ?, host = ?, host_id = ?, revision = ?,
                    warned_at = case when minimum = ? then warned_at end, minimum = ?
                where number = ?""")
                .param(details.capacity())
                .param(details.place())
                .param(rows.sealed(details.host()))
                .param(details.host().member().map(MemberId::value).orElse(null))
                .param(before.revision() + (shows ? 1 : 0))
                .param(details.minimum())
                .param(details.minimum())
                .param(before.id().number())
                .update();
    }

    void move(SessionId id, Instant starts, Instant ends) {
        jdbc.sql("""
                        update session set starts_at = ?, ends_at = ?, revision = revision + 1, warned_at = null
                        where number = ?""").params(time(starts), time(ends), id.number()).update();
    }

    void callOff(SessionId id) {
        jdbc.sql("update session set called_off_at = ?, revision = revision + 1 where number = ?")
                .params(OffsetDateTime.now(clock), id.number())
                .update();
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
