package org.positiveaction.bot.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, in order. */
@Component
public class Transcripts {
    private static final String CANDIDATE = "CANDIDATE";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Transcripts(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Adds what a candidate said, under the channel's id, so that they can take it back. */
    public void heard(ConversationId conversation, String providerId, String text) {
        add(conversation, CANDIDATE, providerId, text);
    }

    /** Adds what we said. */
    public void said(ConversationId conversation, Speaker speaker, String text) {
        add(conversation, speaker.name(), null, text);
    }

    /**
     * Adds what a team member said.
     *
     * @param member the name that colleagues know them by
     * @param message names the message that carries it, for who wants to know what became of it
     */
    public void saidBy(String member, ConversationId conversation, String text, UUID message) {
        jdbc.sql("""
                insert into transcript_line (conversation_id, speaker, said_by, message_id, text, said_at)
                values (?, ?, ?, ?, ?, ?)""")
                .param(conversation.value())
                .param(Speaker.PERSON.name())
                .param(seal.seal(member))
                .param(message)
                .param(seal.seal(text))
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** The last lines, oldest first. */
    public List<TranscriptLine> last(ConversationId conversation, int most) {
        return jdbc.sql("select * from transcript_line where conversation_id = ? order by id desc limit ?")
                .params(conversation.value(), most)
                .query(this::line)
                .list()
                .reversed();
    }

    private TranscriptLine line(ResultSet row, int number) throws SQLException {
        String speaker = row.getString("speaker");
        return new TranscriptLine(
                row.getLong("id"),
                speaker.equals(CANDIDATE) ? Optional.empty() : Optional.of(Speaker.valueOf(speaker)),
                Optional.ofNullable(row.getString("said_by")).map(seal::open),
                seal.open(row.getString("text")),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("message_id", UUID.class)));
    }

    /** Forgets something that its writer took back. */
    public void forget(ConversationId conversation, String providerId) {
        jdbc.sql("delete from transcript_line where conversation_id = ? and provider_id = ?")
                .params(conversation.value(), providerId)
                .update();
    }

    /** Whether what was heard under this id has these very words. */
    public boolean has(ConversationId conversation, String providerId, String text) {
        return jdbc
                .sql("select text from transcript_line where conversation_id = ? and provider_id = ?")
                .params(conversation.value(), providerId)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(seal::open)
                .anyMatch(text::equals);
    }

    private void add(ConversationId conversation, String speaker, @Nullable String providerId, String text) {
        jdbc.sql("""
                insert into transcript_line (conversation_id, speaker, provider_id, text, said_at)
                values (?, ?, ?, ?, ?)""")
                .param(conversation.value())
                .param(speaker)
                .param(providerId)
                .param(seal.seal(text))
                .param(OffsetDateTime.now(clock))
                .update();
    }
}
