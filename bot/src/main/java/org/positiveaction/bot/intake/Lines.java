package org.positiveaction.bot.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The conversation that belongs to each address, opened when somebody first writes. */
@Component
class Lines {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Lines(JdbcClient jdbc, Seal seal, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.transactions = transactions;
        this.clock = clock;
    }

    ConversationId at(Address address) {
        return find(address).orElseGet(() -> open(address));
    }

    private Optional<ConversationId> find(Address address) {
        return jdbc.sql("select id from conversation where address_hash = ?")
                .param(seal.hash(address))
                .query(UUID.class)
                .optional()
                .map(ConversationId::new);
    }

    private ConversationId open(Address address) {
        try {
            return transactions.execute(status -> insert(address));
        } catch (DuplicateKeyException somebodyWasQuicker) {
            return find(address).orElseThrow(() -> somebodyWasQuicker);
        }
    }

    private ConversationId insert(Address address) {
        ConversationId id = ConversationId.create();
        jdbc.sql("""
                insert into conversation (id, channel, place, person, address_hash, person_hash, last_number, opened_at)
                values (?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(
                        id.value(),
                        address.channel().name(),
                        seal.seal(address.place()),
                        seal.seal(address.person()),
                        seal.hash(address),
                        seal.hashOfPerson(address),
                        OffsetDateTime.now(clock))
                .update();
        jdbc.sql("insert into hearing (conversation_id) values (?)")
                .param(id.value())
                .update();
        return id;
    }
}
