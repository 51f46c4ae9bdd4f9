package org.positiveaction.bot.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The utterances that are stored and not yet heard. */
@Component
class Unheard {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Unheard(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Waits until nobody else hears this conversation, and keeps others from it until the transaction ends. One that has
     * been erased has nothing to hear.
     */
    void lock(ConversationId conversation) {
        jdbc.sql("select conversation_id from hearing where conversation_id = ? for update")
                .param(conversation.value())
                .query(UUID.class)
                .optional();
    }

    /** The oldest one, if it is not resting after a failure: those behind it wait for it. */
    Optional<Next> next(ConversationId conversation) {
        return jdbc.sql("""
                select u.*, c.place, c.person from utterance u join conversation c on c.id = u.conversation_id
                where u.conversation_id = ? and u.heard_at is null and u.failed_at is null
                order by u.number limit 1""")
                .param(conversation.value())
                .query(this::read)
                .optional()
                .filter(row -> row.tryAt() == null || !row.tryAt().isAfter(OffsetDateTime.now(clock)))
                .map(Row::next);
    }

    /** Conversations in which something is waiting to be heard; those that have waited longest come first. */
    List<ConversationId> conversations(int most) {
        return jdbc.sql("""
                select conversation_id from utterance
                where heard_at is null and failed_at is null and (try_at is null or try_at <= ?)
                group by conversation_id order by min(received_at) limit ?""")
                .params(OffsetDateTime.now(clock), most)
                .query((row, n) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Ticks an utterance off. Its words are kept by the transcript from now on, and neither they nor the account here. */
    void heard(Next next) {
        jdbc.sql("update utterance set heard_at = ?, text = null, tenant = null, object_id = null where id = ?")
                .params(OffsetDateTime.now(clock), next.id())
                .update();
    }

    void tryLater(Next next, Duration wait) {
        jdbc.sql("update utterance set attempts = attempts + 1, try_at = ? where id = ?")
                .params(OffsetDateTime.now(clock).plus(wait), next.id())
                .update();
    }

    void giveUp(Next next) {
        jdbc.sql("update utterance set attempts = attempts + 1, failed_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), next.id())
                .update();
    }

    private Sender sender(ResultSet row) throws SQLException {
        String tenant = row.getString("tenant");
        String objectId = row.getString("object_id");
        return new Sender(
                tenant == null || objectId == null
                        ? Optional.empty()
                        : Optional.of(new Account(seal.open(tenant), seal.open(objectId))),
                row.getBoolean("in_private"));
    }

    private Content content(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return Stored.read(row, text == null ? "" : seal.open(text));
    }

    private record Row(Next next, @Nullable OffsetDateTime tryAt) {}

    private Row read(ResultSet row, int number) throws SQLException {
        String force = row.getString("force");
        Utterance utterance = new Utterance(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                seal.address(row),
                row.getString("provider_id"),
                content(row),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                sender(row));
        return new Row(
                new Next(
                        row.getObject("id", UUID.class),
                        utterance,
                        force == null ? null : new ForceId(force),
                        row.getInt("attempts")),
                row.getObject("try_at", OffsetDateTime.class));
    }
}
