package org.positiveaction.bot.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What team members write for each other about a candidate. It never leaves. */
@Component
public class Notes {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Notes(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** One note. */
    public record Note(MemberId by, String text, Instant at) {
        @Override
        public String toString() {
            return "Note[…]";
        }
    }

    /** Those of a conversation that were written for some forces, oldest first. */
    public List<Note> of(ConversationId conversation, Collection<ForceId> forces) {
        return forces.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select n.* from handoff_note n join handoff h on h.number = n.number
                        where h.conversation_id = :conversation and h.force in (:forces) order by n.id""")
                        .param("conversation", conversation.value())
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .query(this::note)
                        .list();
    }

    /** All of a conversation, oldest first: for who is written about. */
    List<Note> of(ConversationId conversation) {
        return jdbc.sql("""
                        select n.* from handoff_note n join handoff h on h.number = n.number
                        where h.conversation_id = ? order by n.id""").param(conversation.value()).query(this::note).list();
    }

    void add(HandoffId handoff, MemberId by, String text) {
        jdbc.sql("insert into handoff_note (number, member_id, text, written_at) values (?, ?, ?, ?)")
                .params(handoff.number(), by.value(), seal.seal(text), OffsetDateTime.now(clock))
                .update();
    }

    private Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                new MemberId(row.getObject("member_id", UUID.class)),
                seal.open(row.getString("text")),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
