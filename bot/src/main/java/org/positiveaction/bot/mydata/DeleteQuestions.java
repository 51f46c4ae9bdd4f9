package org.positiveaction.bot.mydata;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has been asked whether everything is to be deleted, and with which number they say so. Anybody can forge the
 * number that a text comes from, but only its owner reads ours.
 */
@Component
class DeleteQuestions {
    static final Duration MEANT = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    DeleteQuestions(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Begins a question, in the place of an earlier one; the four digits that answer it. */
    String ask(ConversationId conversation) {
        close(conversation);
        String code = String.valueOf(RANDOM.nextInt(1_000, 10_000));
        jdbc.sql("insert into delete_question (conversation_id, code_hash, asked_at, attempts) values (?, ?, ?, 0)")
                .params(conversation.value(), hash(conversation, code), OffsetDateTime.now(clock))
                .update();
        return code;
    }

    /** Whether these digits answer the open question; after a few wrong ones, nothing does any more. */
    boolean isAnswered(ConversationId conversation, String code) {
        int open = jdbc.sql("""
                        update delete_question set attempts = attempts + 1
                        where conversation_id = ? and asked_at > ? and attempts < ?""")
                .params(conversation.value(), OffsetDateTime.now(clock).minus(MEANT), MOST_ATTEMPTS)
                .update();
        return open > 0
                && jdbc.sql("select count(*) from delete_question where conversation_id = ? and code_hash = ?")
                                .params(conversation.value(), hash(conversation, code))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    void close(ConversationId conversation) {
        jdbc.sql("delete from delete_question where conversation_id = ?")
                .param(conversation.value())
                .update();
    }

    private String hash(ConversationId conversation, String code) {
        return seal.hash(conversation + " " + code);
    }
}
