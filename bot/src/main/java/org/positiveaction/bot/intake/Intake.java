package org.positiveaction.bot.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores each arrival once, in order, and wakes the worker that hears it. */
@Component
public class Intake {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final TransactionTemplate transactions;
    private final Lines lines;
    private final MessageIds ids;
    private final HeardBefore heardBefore;
    private final Hearings hearings;
    private final Clock clock;

    /** Spares the database the repeats that come at once; the unique key decides. */
    private final Cache<String, Boolean> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    Intake(
            JdbcClient jdbc,
            Seal seal,
            TransactionTemplate transactions,
            Lines lines,
            MessageIds ids,
            HeardBefore heardBefore,
            Hearings hearings,
            Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.transactions = transactions;
        this.lines = lines;
        this.ids = ids;
        this.heardBefore = heardBefore;
        this.hearings = hearings;
        this.clock = clock;
    }

    /**
     * Stores an arrival under the next number of its conversation. When this returns it is committed and may be
     * acknowledged.
     */
    public Accepted accept(Arrival arrived) {
        Arrival arrival = ids.hashed(arrived);
        String key = arrival.from().channel() + " " + arrival.providerId();
        if (recent.getIfPresent(key) != null) {
            return new Accepted.Repeated();
        }
        Accepted accepted = store(arrival);
        recent.put(key, true);
        if (accepted instanceof Accepted.Stored(var conversation)) {
            hearings.wake(conversation);
        }
        return accepted;
    }

    private Accepted store(Arrival arrival) {
        if (isStored(arrival)) {
            return new Accepted.Repeated();
        }
        try {
            return new Accepted.Stored(insert(arrival));
        } catch (DuplicateKeyException repeated) {
            return new Accepted.Repeated();
        }
    }

    /** Begins again where the conversation has just been erased: what comes after that begins a new one. */
    private ConversationId insert(Arrival arrival) {
        ConversationId conversation = lines.at(arrival.from());
        boolean stored = Boolean.TRUE.equals(transactions.execute(status -> insert(arrival, conversation)));
        return stored ? conversation : insert(arrival);
    }

    private boolean isStored(Arrival arrival) {
        return jdbc.sql("select count(*) from utterance where channel = ? and provider_id = ?")
                                .params(arrival.from().channel().name(), arrival.providerId())
                                .query(Integer.class)
                                .single()
                        > 0
                || heardBefore.contains(arrival.from().channel(), arrival.providerId());
    }

    /** Says whether the conversation was still there. */
    private boolean insert(Arrival arrival, ConversationId conversation) {
        jdbc.sql("update conversation set last_number = last_number + 1 where id = ?")
                .param(conversation.value())
                .update();
        Stored stored = Stored.of(arrival.content());
        return jdbc.sql("""
                insert into utterance (id, conversation_id, number, channel, provider_id, kind, text, original_id,
                    force, received_at, tenant, object_id, in_private)
                select ?, id, last_number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from conversation where id = ?""")
                        .param(UUID.randomUUID())
                        .param(arrival.from().channel().name())
                        .param(arrival.providerId())
                        .param(stored.kind())
                        .param(stored.text() == null ? null : seal.seal(stored.text()))
                        .param(stored.originalId())
                        .param(arrival.force() == null ? null : arrival.force().value())
                        .param(OffsetDateTime.now(clock))
                        .param(arrival.sender()
                                .account()
                                .map(Account::tenant)
                                .map(seal::seal)
                                .orElse(null))
                        .param(arrival.sender()
                                .account()
                                .map(Account::objectId)
                                .map(seal::seal)
                                .orElse(null))
                        .param(arrival.sender().inPrivate())
                        .param(conversation.value())
                        .update()
                > 0;
    }
}
