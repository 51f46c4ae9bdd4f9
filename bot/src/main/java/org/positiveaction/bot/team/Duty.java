package org.positiveaction.bot.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty. */
@Component
public class Duty {
    private final JdbcClient jdbc;
    private final Members members;
    private final TeamSettings settings;
    private final Clock clock;

    Duty(JdbcClient jdbc, Members members, TeamSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a shift, which ends by itself if nobody ends it. Who is on duty already goes on, on this route from now.
     *
     * @param route not {@link Route#SMS}: that takes a code, see {@link ShiftCodes}
     */
    @Transactional
    public Shift begin(MemberId member, Route route) {
        Instant now = clock.instant();
        end(member);
        Shift shift = new Shift(member, route, now, now.plus(settings.longestShift()));
        jdbc.sql("insert into shift (id, member_id, route, started_at, ends_at, open_for) values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(member.value())
                .param(route.name())
                .param(time(now))
                .param(time(shift.endsAt()))
                .param(member.value())
                .update();
        return shift;
    }

    /** Ends a member's shift; says whether there was one. */
    @Transactional
    public boolean end(MemberId member) {
        return jdbc.sql("update shift set ended_at = ?, open_for = null where open_for = ?")
                        .params(time(clock.instant()), member.value())
                        .update()
                > 0;
    }

    public Optional<Shift> shiftOf(MemberId member) {
        return jdbc.sql("select * from shift where open_for = ? and ends_at > ?")
                .params(member.value(), time(clock.instant()))
                .query(Duty::shift)
                .optional();
    }

    /** Whether a member is on duty; keeps their shift from ending until the transaction does. */
    @Transactional
    public boolean lock(MemberId member) {
        return jdbc.sql("select id from shift where open_for = ? and ends_at > ? for update")
                .params(member.value(), time(clock.instant()))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    public boolean isOn(MemberId member) {
        return shiftOf(member).isPresent();
    }

    /** Those of a force who are on duty. */
    public List<TeamMember> on(ForceId force) {
        return members.of(force).stream().filter(member -> isOn(member.id())).toList();
    }

    /** Shifts whose time is over and that nobody has ended. */
    public List<Shift> overdue() {
        return jdbc.sql("select * from shift where open_for is not null and ends_at <= ?")
                .param(time(clock.instant()))
                .query(Duty::shift)
                .list();
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atOffset(OffsetDateTime.now(clock).getOffset());
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                new MemberId(row.getObject("member_id", UUID.class)),
                Route.valueOf(row.getString("route")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
