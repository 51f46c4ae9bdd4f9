package org.positiveaction.bot.mydata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open links and questions, as personal data. Receipts are kept as long as the audit; they lead to nobody. */
@Component
class MyDataData implements PersonalData {
    private final JdbcClient jdbc;
    private final RetentionSettings retention;

    MyDataData(JdbcClient jdbc, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("data_link", "delete_question", "erasure", "erasure_rest");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return List.of();
    }

    @Override
    public void erase(ConversationId candidate) {
        delete("data_link", candidate);
        delete("delete_question", candidate);
    }

    @Override
    public void eraseAddress(Line line) {
        erase(line.conversation());
    }

    private void delete(String table, ConversationId candidate) {
        jdbc.sql("delete from " + table + " where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from data_link where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from delete_question where asked_at < ?")
                .param(now.minus(DeleteQuestions.MEANT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from erasure where asked_at < ? and done_at is not null")
                .param(RetentionSettings.before(now, retention.audit()))
                .update();
    }
}
