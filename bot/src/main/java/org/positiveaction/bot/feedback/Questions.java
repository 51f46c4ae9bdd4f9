package org.positiveaction.bot.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every question that our documents were searched for. */
@Component
public class Questions {
    private final JdbcClient jdbc;
    private final Seal seal;

    public Questions(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Notes a question and what came of it.
     *
     * @param answer the message that answered it
     */
    public void ask(Utterance utterance, String words, Result result, OutboxId answer) {
        jdbc.sql("""
                insert into question (conversation_id, channel, provider_id, asked_at, words, outcome, force, article,
                    confidence, nearest, answer_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(utterance.conversation().value())
                .param(utterance.from().channel().name())
                .param(firstId(utterance))
                .param(utterance.receivedAt().atOffset(ZoneOffset.UTC))
                .param(seal.seal(words))
                .param(result.outcome().name())
                .param(result.force().map(ForceId::value).orElse(null))
                .param(result.article().orElse(null))
                .param(result.confidence())
                .param(result.nearest().orElse(null))
                .param(answer.value())
                .update();
    }

    /** Notes what came in the end of the last question of a conversation, if it waited for a choice or a force. */
    public void settle(ConversationId conversation, Result result, OutboxId answer) {
        jdbc.sql("""
                update question set outcome = ?, force = ?, article = ?, confidence = ?, nearest = ?, answer_id = ?
                where id = (select max(id) from question where conversation_id = ?)
                    and outcome in ('CHOICES', 'FORCE_ASKED')""")
                .param(result.outcome().name())
                .param(result.force().map(ForceId::value).orElse(null))
                .param(result.article().orElse(null))
                .param(result.confidence())
                .param(result.nearest().orElse(null))
                .param(answer.value())
                .param(conversation.value())
                .update();
    }

    /**
     * Notes whether an answer helped. The last word counts.
     *
     * @return whether that is news: there is such an answer in this conversation, and it was not judged so before
     */
    public boolean judge(ConversationId conversation, OutboxId answer, boolean helpful) {
        return jdbc.sql("""
                        update question set helpful = ?
                        where answer_id = ? and conversation_id = ? and (helpful is null or helpful <> ?)""")
                        .params(helpful, answer.value(), conversation.value(), helpful)
                        .update()
                > 0;
    }

    /** Forgets a question that its writer took back. */
    public void forget(ConversationId conversation, String providerId) {
        jdbc.sql("delete from question where conversation_id = ? and provider_id = ?")
                .params(conversation.value(), providerId)
                .update();
    }

    /** The questions of a conversation, in order. */
    List<Question> of(ConversationId conversation) {
        return jdbc.sql("select * from question where conversation_id = ? order by id")
                .param(conversation.value())
                .query(this::question)
                .list();
    }

    /** The questions asked from then on, in order. */
    public List<Question> since(Instant from) {
        return jdbc.sql("select * from question where asked_at >= ? order by id")
                .param(from.atOffset(ZoneOffset.UTC))
                .query(this::question)
                .list();
    }

    /** A message keeps the id under which it first came, however often it is changed. */
    private static String firstId(Utterance utterance) {
        return utterance.content() instanceof Content.Edited(var originalId, var text)
                ? originalId
                : utterance.providerId();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                seal.open(row.getString("words")),
                new Result(
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getString("force")).map(ForceId::new),
                        Optional.ofNullable(row.getString("article")),
                        row.getDouble("confidence"),
                        Optional.ofNullable(row.getString("nearest"))),
                Optional.ofNullable(row.getObject("helpful", Boolean.class)));
    }
}
