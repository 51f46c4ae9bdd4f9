package org.positiveaction.bot.candidate;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.positiveaction.bot.message.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that must be left alone: who said STOP, until they say START. */
@Component
public class OptOuts {
    private final JdbcClient jdbc;
    private final Clock clock;

    OptOuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean contains(Address address) {
        return jdbc.sql("select count(*) from opt_out where channel = ? and place = ? and person = ?")
                        .params(address.channel().name(), address.place(), address.person())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records that nothing more may be sent there. Saying it again changes nothing. */
    @Transactional
    public void add(Address address) {
        if (contains(address)) {
            return;
        }
        jdbc.sql("insert into opt_out (channel, place, person, since) values (?, ?, ?, ?)")
                .params(
                        address.channel().name(),
                        address.place(),
                        address.person(),
                        OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();
    }

    /** Records that messages are welcome again. */
    @Transactional
    public void remove(Address address) {
        jdbc.sql("delete from opt_out where channel = ? and place = ? and person = ?")
                .params(address.channel().name(), address.place(), address.person())
                .update();
    }
}
