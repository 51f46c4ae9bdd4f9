package org.positiveaction.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a conversation is in the middle of, as personal data: it repeats what the transcript shows. */
@Component
class OpenQuestionData implements PersonalData {
    private final JdbcClient jdbc;
    private final RetentionSettings retention;

    OpenQuestionData(JdbcClient jdbc, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("open_question");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return List.of();
    }

    @Override
    public void erase(ConversationId candidate) {
        jdbc.sql("delete from open_question where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from open_question where asked_at < ?")
                .param(RetentionSettings.before(now, retention.transcripts()))
                .update();
    }
}
