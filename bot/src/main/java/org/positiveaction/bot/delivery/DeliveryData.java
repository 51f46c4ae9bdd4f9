package org.positiveaction.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leaves, as personal data. Its words are shown from the transcript, so here they are only erased. A message that
 * is just leaving is doomed: it is erased as soon as it is known what became of it.
 */
@Component
public class DeliveryData implements PersonalData {
    private static final String SETTLED = " state in ('SENT', 'DELIVERED', 'FAILED', 'DROPPED')";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ProviderCopies copies;
    private final RetentionSettings retention;
    private final Clock clock;

    DeliveryData(JdbcClient jdbc, Seal seal, ProviderCopies copies, RetentionSettings retention, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.copies = copies;
        this.retention = retention;
        this.clock = clock;
    }

    private record Message(UUID id, ConversationId conversation, Address at, Optional<String> providerId) {}

    @Override
    public Set<String> tables() {
        return Set.of("outbox", "floor", "provider_copy");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return List.of();
    }

    @Override
    public boolean needsAddress(ConversationId conversation) {
        return copies.isLeft(conversation)
                || jdbc.sql("select count(*) from outbox where conversation_id = ?")
                                .param(conversation.value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    @Override
    public void erase(ConversationId candidate) {
        eraseOf(candidate, "");
    }

    /** What is said to the team is said as by a person, and what changes it changes something. */
    @Override
    public void eraseBesideTheTeams(ConversationId conversation) {
        eraseOf(conversation, " and speaker <> 'PERSON' and changes is null");
    }

    private void eraseOf(ConversationId conversation, String which) {
        jdbc.sql("delete from outbox where conversation_id = ? and state = 'WAITING'" + which)
                .param(conversation.value())
                .update();
        jdbc.sql("update outbox set doomed = true, expires_at = ? where conversation_id = ?" + which)
                .params(OffsetDateTime.now(clock), conversation.value())
                .update();
        eraseDoomed();
    }

    /** Whether something that is to be erased is still on its way, or at the provider. */
    public boolean isErasing(ConversationId conversation) {
        return copies.isLeft(conversation)
                || jdbc.sql("select count(*) from outbox where conversation_id = ? and doomed")
                                .param(conversation.value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Erases certain messages, wherever they were said, with all that took their place. What could not leave at once never does. */
    public void erase(Collection<OutboxId> messages) {
        for (OutboxId id : messages) {
            jdbc.sql("delete from outbox where (id = ? or changes = ?) and state = 'WAITING'")
                    .params(id.value(), id.value())
                    .update();
            jdbc.sql("update outbox set doomed = true, expires_at = ? where id = ? or changes = ?")
                    .params(OffsetDateTime.now(clock), id.value(), id.value())
                    .update();
        }
        eraseDoomed();
    }

    /** Sees to it that a message is erased once it has left, or never will. */
    public void doom(OutboxId message) {
        jdbc.sql("update outbox set doomed = true where id = ?")
                .param(message.value())
                .update();
    }

    /** Erases what is doomed and no longer on its way; the copies at the provider as well. */
    @Transactional
    public void eraseDoomed() {
        jdbc.sql("select * from outbox where doomed and" + SETTLED + " for update skip locked")
                .query(this::message)
                .list()
                .forEach(this::eraseNow);
    }

    private void eraseNow(Message message) {
        message.providerId()
                .ifPresent(id -> copies.eraseSoon(message.conversation(), new ProviderCopy(message.at(), id, true)));
        jdbc.sql("delete from outbox where id = ?").param(message.id()).update();
    }

    @Override
    public void eraseAddress(Line line) {
        jdbc.sql("delete from floor where conversation_id = ?")
                .param(line.conversation().value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from outbox where created_at < ? and" + SETTLED)
                .param(RetentionSettings.before(now, retention.transcripts()))
                .update();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                seal.address(row),
                Optional.ofNullable(row.getString("provider_id")));
    }
}
