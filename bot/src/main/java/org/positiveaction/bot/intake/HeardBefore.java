package org.positiveaction.bot.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was heard and then erased, as hashes of the channel's ids: the provider may bring it again, and nobody's words
 * come back that way.
 */
@Component
class HeardBefore {
    /** Much longer than any provider brings something again. */
    private static final Period KEPT = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    HeardBefore(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    String hash(Channel channel, String providerId) {
        return seal.hash(channel + " " + providerId);
    }

    boolean contains(Channel channel, String providerId) {
        return jdbc.sql("select count(*) from heard_before where hash = ?")
                        .param(hash(channel, providerId))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Channel channel, String providerId) {
        jdbc.sql("insert into heard_before (hash, since) values (?, ?)")
                .params(hash(channel, providerId), OffsetDateTime.now(clock))
                .update();
    }

    void expire(Instant now) {
        jdbc.sql("delete from heard_before where since < ?")
                .param(RetentionSettings.before(now, KEPT))
                .update();
    }
}
