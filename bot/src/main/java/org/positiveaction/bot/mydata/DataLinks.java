package org.positiveaction.bot.mydata;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.setup.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links behind which people read what we hold of them, for half an hour each. Kept as hashes only. */
@Component
class DataLinks {
    static final String PATH = "/my-data";
    static final Duration WORKS_FOR = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final PublicAddress address;
    private final Clock clock;

    DataLinks(JdbcClient jdbc, Seal seal, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.address = address;
        this.clock = clock;
    }

    /** A new link for somebody; an earlier one works no more. */
    String create(ConversationId conversation) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from data_link where conversation_id = ?")
                .param(conversation.value())
                .update();
        jdbc.sql("insert into data_link (token_hash, conversation_id, expires_at) values (?, ?, ?)")
                .params(
                        seal.hash(token),
                        conversation.value(),
                        OffsetDateTime.now(clock).plus(WORKS_FOR))
                .update();
        return address.of(PATH + "/" + token);
    }

    /** Whose a link is; empty for one that never was, is too old, or leads to what is erased. */
    Optional<ConversationId> find(String token) {
        return jdbc.sql("select conversation_id from data_link where token_hash = ? and expires_at > ?")
                .params(seal.hash(token), OffsetDateTime.now(clock))
                .query((row, n) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }
}
