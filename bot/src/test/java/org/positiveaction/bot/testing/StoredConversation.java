package org.positiveaction.bot.testing;

import java.time.OffsetDateTime;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a conversation into the database as if somebody had written, without hearing what. */
public final class StoredConversation {
    private StoredConversation() {}

    public static void add(JdbcClient jdbc, ConversationId id, Address address, OffsetDateTime at) {
        jdbc.sql("""
                insert into conversation (id, channel, place, person, address_hash, person_hash, last_number, opened_at)
                values (?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(
                        id.value(),
                        address.channel().name(),
                        TestSeal.SEAL.seal(address.place()),
                        TestSeal.SEAL.seal(address.person()),
                        TestSeal.SEAL.hash(address),
                        TestSeal.SEAL.hashOfPerson(address),
                        at)
                .update();
    }
}
