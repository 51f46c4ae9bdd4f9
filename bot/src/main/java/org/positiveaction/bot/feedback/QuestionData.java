package org.positiveaction.bot.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked, as personal data. */
@Component
class QuestionData implements PersonalData {
    private final JdbcClient jdbc;
    private final Questions questions;
    private final RetentionSettings retention;

    QuestionData(JdbcClient jdbc, Questions questions, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("question");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<String> asked =
                questions.of(candidate).stream().map(Question::words).toList();
        return asked.isEmpty()
                ? List.of()
                : List.of(new Holding(
                        asked.size() == 1 ? "1 question" : asked.size() + " questions",
                        asked,
                        "for " + PeriodWords.of(retention.transcripts())));
    }

    @Override
    public void erase(ConversationId candidate) {
        jdbc.sql("delete from question where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from question where asked_at < ?")
                .param(RetentionSettings.before(now, retention.transcripts()))
                .update();
    }
}
