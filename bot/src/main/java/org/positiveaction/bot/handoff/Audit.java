package org.positiveaction.bot.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which member did what with which conversation, and when. Ids, no words. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a member did. */
    public enum Action {
        LOOKED,
        TOOK,
        SENT,
        NOTED,
        PASSED,
        GAVE_BACK,
        RELEASED,
        WENT_ON_DUTY,
        WENT_OFF_DUTY,
        CHANGED_TEAM,
        SET_UP_SESSIONS,
        CHANGED_SESSION,
        MOVED_SESSION,
        CALLED_OFF_SESSION,
        SAW_ATTENDEES,
        MARKED_ATTENDEES,
        SAVED_LIST,
        BOOKED,
        SAW_REGISTRATIONS,
        CONTACTED,
        NOT_CONTACTED,
        OPENED_RECRUITMENT,
        LOOKED_FOR_PERSON,
        SAW_PERSON,
        ERASED_PERSON,
        SIGNED_IN
    }

    /** One entry; the conversation and the number of the hand-off where it was about one. */
    public record Entry(
            Instant at,
            MemberId member,
            Action action,
            Optional<ConversationId> conversation,
            Optional<HandoffId> handoff) {}

    public void note(MemberId member, Action action, Handoff handoff) {
        add(member, action, handoff);
    }

    /** Something that is about no conversation. */
    public void note(MemberId member, Action action) {
        add(member, action, null);
    }

    /** The newest first. */
    public List<Entry> last(int most) {
        return jdbc.sql("select * from audit_entry order by id desc limit ?")
                .param(most)
                .query(Audit::entry)
                .list();
    }

    /** The newest first, of what was about candidates of some forces, and of what some members did beside it. */
    public List<Entry> last(Collection<ForceId> forces, Collection<MemberId> members, int most) {
        return forces.isEmpty() || members.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from audit_entry
                        where force in (:forces) or (force is null and member_id in (:members))
                        order by id desc limit :most""")
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .param("members", members.stream().map(MemberId::value).toList())
                        .param("most", most)
                        .query(Audit::entry)
                        .list();
    }

    private void add(MemberId member, Action action, @Nullable Handoff about) {
        jdbc.sql("""
                insert into audit_entry (at, member_id, action, conversation_id, number, force)
                values (?, ?, ?, ?, ?, ?)""")
                .param(OffsetDateTime.now(clock))
                .param(member.value())
                .param(action.name())
                .param(about == null ? null : about.conversation().value())
                .param(about == null ? null : about.id().number())
                .param(about == null ? null : about.force().value())
                .update();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new MemberId(row.getObject("member_id", UUID.class)),
                Action.valueOf(row.getString("action")),
                Optional.ofNullable(row.getObject("conversation_id", UUID.class))
                        .map(ConversationId::new),
                Optional.ofNullable(row.getObject("number", Long.class)).map(HandoffId::new));
    }
}
