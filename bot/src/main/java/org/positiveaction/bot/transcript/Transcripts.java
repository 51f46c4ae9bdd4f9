package org.positiveaction.bot.transcript;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speaker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, in order. */
@Component
public class Transcripts {
    private static final String CANDIDATE = "CANDIDATE";

    private final JdbcClient jdbc;
    private final Clock clock;

    Transcripts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** Forgets something that its writer took back. */
    public void forget(ConversationId conversation, String providerId) {
        jdbc.sql("delete from transcript_line where conversation_id = ? and provider_id = ?")
                .params(conversation.value(), providerId)
                .update();
    }

    /** Whether what was heard under this id has these very words. */
    public boolean has(ConversationId conversation, String providerId, String text) {
        return jdbc.sql("""
                        select count(*) from transcript_line
                        where conversation_id = ? and provider_id = ? and text = ?""")
                        .params(conversation.value(), providerId, text)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The last lines of a conversation, oldest first, each with who said it. */
    public List<Line> last(ConversationId conversation, int lines) {
        return jdbc.sql("""
                select speaker, text from transcript_line where conversation_id = ? order by id desc limit ?""")
                .params(conversation.value(), lines)
                .query((row, n) -> new Line(CANDIDATE.equals(row.getString(1)), row.getString(2)))
                .list()
                .reversed();
    }

    private void add(ConversationId conversation, String speaker, @Nullable String providerId, String text) {
        jdbc.sql("""
                insert into transcript_line (conversation_id, speaker, provider_id, text, said_at)
                values (?, ?, ?, ?, ?)""")
                .param(conversation.value())
                .param(speaker)
                .param(providerId)
                .param(text)
                .param(OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();
    }
}
