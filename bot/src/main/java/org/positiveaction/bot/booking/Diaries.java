package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/** What each candidate has coming. */
@Component
class Diaries {
    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final Clock clock;
    private final TransactionTemplate undoable;

    Diaries(JdbcClient jdbc, SessionRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
        this.undoable = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    Diary of(ConversationId candidate) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new Diary(jdbc.sql("""
                        select * from standing join session on number = session_number
                        where open_for = ? and ends_at > ? and (until is null or until > ?)
                        order by starts_at, number""")
                .params(candidate.value(), now, now)
                .query((row, n) -> new Diary.Entry(rows.session(row, n), Standings.standing(row, n)))
                .list());
    }

    /**
     * Keeps the candidate from taking any place elsewhere until the transaction ends. Sessions are locked before this,
     * never after.
     */
    void lock(ConversationId candidate) {
        if (!isLocked(candidate)) {
            begin(candidate);
            Assert.state(isLocked(candidate), () -> "No diary of " + candidate);
        }
    }

    private boolean isLocked(ConversationId candidate) {
        return jdbc.sql("select conversation_id from diary where conversation_id = ? for update")
                .param(candidate.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private void begin(ConversationId candidate) {
        try {
            undoable.executeWithoutResult(status -> jdbc.sql("insert into diary (conversation_id) values (?)")
                    .param(candidate.value())
                    .update());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            // Two of the candidate's requests came at the same time, and were their first.
        }
    }
}
