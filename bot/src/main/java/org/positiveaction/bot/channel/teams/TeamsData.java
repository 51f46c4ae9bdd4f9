package org.positiveaction.bot.channel.teams;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people are reached in Teams, as personal data: kept as long as their address. Also where Teams is switched off. */
@Component
class TeamsData implements PersonalData {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final RetentionSettings retention;

    TeamsData(JdbcClient jdbc, Seal seal, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("teams_reference");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return List.of();
    }

    @Override
    public boolean needsAddress(ConversationId conversation) {
        return false;
    }

    /** All that follows an erasure still needs it. */
    @Override
    public void erase(ConversationId candidate) {}

    @Override
    public void eraseAddress(Line line) {
        if (line.to() instanceof Address.Teams teams) {
            forget(teams);
            forgetIfUnused(teams.wholeChannel());
        }
    }

    /** A thread's whole channel is kept for who is reached there. */
    private void forgetIfUnused(Address.Teams whole) {
        boolean used = jdbc.sql("select count(*) from conversation where address_hash = ?")
                        .param(seal.hash(whole))
                        .query(Integer.class)
                        .single()
                > 0;
        if (!used) {
            forget(whole);
        }
    }

    private void forget(Address address) {
        jdbc.sql("delete from teams_reference where address_hash = ?")
                .param(seal.hash(address))
                .update();
    }

    /** One is kept before what came with it is heard: if that was nothing new, nobody is left whom it reaches. */
    @Override
    public void expire(Instant now) {
        jdbc.sql("""
                        delete from teams_reference where updated_at < ? and not exists
                            (select 1 from conversation where conversation.address_hash = teams_reference.address_hash)""")
                .param(RetentionSettings.before(now, retention.addresses()))
                .update();
    }
}
