package org.positiveaction.bot.transcript;

import java.time.Clock;
import java.time.OffsetDateTime;
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

    private void add(ConversationId conversation, String speaker, @Nullable String providerId, String text) {
        jdbc.sql("""
                insert into transcript_line (conversation_id, speaker, provider_id, text, said_at)
                values (?, ?, ?, ?, ?)""")
                .param(conversation.value())
                .param(speaker)
                .param(providerId)
                .param(text)
                .param(OffsetDateTime.now(clock))
                .update();
    }
}
