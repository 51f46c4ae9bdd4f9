package org.positiveaction.bot.candidate;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses that must be left alone: who said STOP, until they say START. Only hashes of them are kept. */
@Component
public class OptOuts {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;
    private final TransactionTemplate apart;

    OptOuts(JdbcClient jdbc, Seal seal, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    public boolean contains(Address address) {
        return jdbc.sql("select count(*) from opt_out where address_hash = ?")
                        .param(seal.hash(address))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether they said so at the provider, so that it knows when they want messages again. */
    public boolean isAtProvider(Address address) {
        return jdbc.sql("select at_provider from opt_out where address_hash = ?")
                .param(seal.hash(address))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Records that nothing more may be sent there, at once and whatever becomes of the transaction around it. Saying it
     * again changes nothing.
     *
     * @return whether it is news
     */
    public boolean add(Address address) {
        return add(address, false);
    }

    /** The same for what was said at the provider, which lets nothing pass either. */
    public boolean addAtProvider(Address address) {
        return add(address, true);
    }

    private boolean add(Address address, boolean atProvider) {
        try {
            return Boolean.TRUE.equals(apart.execute(
                    status -> contains(address) ? again(address, atProvider) : insert(address, atProvider)));
        } catch (DuplicateKeyException somebodyWasQuicker) {
            // A report and a message said so at the same time.
            return false;
        }
    }

    private boolean again(Address address, boolean atProvider) {
        jdbc.sql("update opt_out set at_provider = (at_provider or ?) where address_hash = ?")
                .params(atProvider, seal.hash(address))
                .update();
        return false;
    }

    private boolean insert(Address address, boolean atProvider) {
        jdbc.sql("insert into opt_out (address_hash, channel, since, at_provider) values (?, ?, ?, ?)")
                .params(seal.hash(address), address.channel().name(), OffsetDateTime.now(clock), atProvider)
                .update();
        return true;
    }

    /** Records that messages are welcome again. */
    @Transactional
    public void remove(Address address) {
        jdbc.sql("delete from opt_out where address_hash = ?")
                .param(seal.hash(address))
                .update();
    }
}
