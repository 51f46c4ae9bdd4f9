package org.positiveaction.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies at the providers that are still to be erased. */
@Component
public class ProviderCopies {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    ProviderCopies(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** One that is to be erased. */
    record Due(long id, ProviderCopy copy, int attempts, OffsetDateTime since) {}

    /** Sees to it that a copy is erased, in a while: what has only just left, a provider does not let go of yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseSoon(ConversationId conversation, ProviderCopy copy) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                insert into provider_copy (conversation_id, channel, place, person, provider_id, ours, since, try_at,
                    attempts)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .param(conversation.value())
                .param(copy.at().channel().name())
                .param(seal.seal(copy.at().place()))
                .param(seal.seal(copy.at().person()))
                .param(seal.seal(copy.providerId()))
                .param(copy.ours())
                .param(now)
                .param(now)
                .update();
    }

    /** Whether something said in a conversation is still to be erased. */
    public boolean isLeft(ConversationId conversation) {
        return jdbc.sql("select count(*) from provider_copy where conversation_id = ?")
                        .param(conversation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those that it is time for, of the ids after one, in their order. */
    List<Due> due(long after, int most) {
        return jdbc.sql("select * from provider_copy where try_at <= ? and id > ? order by id limit ?")
                .params(OffsetDateTime.now(clock), after, most)
                .query(this::due)
                .list();
    }

    /** Takes one, unless somebody else has: nobody else does for a while. */
    boolean take(Due due, Duration lease) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("update provider_copy set try_at = ?, attempts = ? where id = ? and try_at <= ?")
                        .params(now.plus(lease), due.attempts() + 1, due.id(), now)
                        .update()
                == 1;
    }

    void tryLater(Due due, Duration wait) {
        jdbc.sql("update provider_copy set try_at = ? where id = ?")
                .params(OffsetDateTime.now(clock).plus(wait), due.id())
                .update();
    }

    void done(Due due) {
        jdbc.sql("delete from provider_copy where id = ?").param(due.id()).update();
    }

    private Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                new ProviderCopy(seal.address(row), seal.open(row.getString("provider_id")), row.getBoolean("ours")),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class));
    }
}
