package org.positiveaction.bot.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has booked a session, and who of them came. */
@Component
@Transactional
public class Attendance {
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Clock clock;

    Attendance(JdbcClient jdbc, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** In the order in which they came to it; nobody once it is called off. */
    public List<Attendee> of(SessionId session) {
        return jdbc.sql("""
                        select * from standing where session_number = ? and open_for is not null and state = 'BOOKED'
                        order by id""").param(session.number()).query(Attendance::attendee).list();
    }

    /** Says of some attendees whether they came, or takes that back. Bookings at other sessions stay as they are. */
    public Marking mark(SessionId id, Map<StandingId, Presence> presences) {
        Optional<Session> session = sessions.lock(id).filter(locked -> !locked.calledOff());
        if (session.isEmpty()) {
            return new Marking.NotThere();
        }
        if (!session.get().hasBegun(clock.instant())) {
            return new Marking.TooEarly();
        }
        presences.forEach((booking, presence) -> mark(id, booking, presence));
        return new Marking.Marked();
    }

    private void mark(SessionId session, StandingId booking, Presence presence) {
        jdbc.sql("""
                update standing set came = ?
                where id = ? and session_number = ? and open_for is not null and state = 'BOOKED'""")
                .param(came(presence))
                .param(booking.number())
                .param(session.number())
                .update();
    }

    private static @Nullable Boolean came(Presence presence) {
        return switch (presence) {
            case CAME -> true;
            case STAYED_AWAY -> false;
            case UNKNOWN -> null;
        };
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        return new Attendee(
                new StandingId(row.getLong("id")),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                presence(row.getObject("came", Boolean.class)));
    }

    private static Presence presence(@Nullable Boolean came) {
        if (came == null) {
            return Presence.UNKNOWN;
        }
        return came ? Presence.CAME : Presence.STAYED_AWAY;
    }
}
