package org.positiveaction.bot.privacy.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.privacy.CannotOpen;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the values of a column anew, a page in each transaction. It waits for nobody: what somebody else is changing is
 * left for another time, and those who want a row of the page wait for a moment.
 */
@Component
class Resealing {
    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Seal seal;
    private final Clock clock;

    Resealing(JdbcClient jdbc, TransactionTemplate transactions, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seal = seal;
        this.clock = clock;
    }

    private record Value(Object key, String sealed) {}

    private record Page(List<Value> values, int done) {}

    /** Says how many values of those that an older key has sealed are sealed anew. */
    int of(SealedTables.Column column, String older, Instant end) {
        Page page = page(column, older, null);
        int done = page.done();
        while (page.done() > 0
                && page.values().size() == PAGE
                && clock.instant().isBefore(end)) {
            page = page(column, older, page.values().getLast().key());
            done += page.done();
        }
        return done;
    }

    private Page page(SealedTables.Column column, String older, @Nullable Object from) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Value> values = lock(column, older, from);
            return new Page(values, (int)
                    values.stream().filter(value -> replace(column, value)).count());
        }));
    }

    private List<Value> lock(SealedTables.Column column, String older, @Nullable Object from) {
        List<Object> values = new ArrayList<>(List.of(Seal.prefix(older) + "%"));
        if (from != null) {
            values.add(from);
        }
        return jdbc.sql("""
                        select %1$s, %2$s from %3$s where %2$s like ? %4$s
                        order by %1$s limit %5$d for update skip locked""".formatted(
                                column.key(),
                                column.name(),
                                column.table(),
                                from == null ? "" : "and %s >= ?".formatted(column.key()),
                                PAGE))
                .params(values)
                .query(Resealing::value)
                .list();
    }

    private boolean replace(SealedTables.Column column, Value value) {
        try {
            return jdbc.sql("update %1$s set %2$s = ? where %3$s = ? and %2$s = ?"
                                    .formatted(column.table(), column.name(), column.key()))
                            .params(seal.seal(seal.open(value.sealed())), value.key(), value.sealed())
                            .update()
                    > 0;
        } catch (CannotOpen altered) {
            log.error("A value in {} cannot be opened, and stays as it is", column);
            return false;
        }
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        return new Value(row.getObject(1), row.getString(2));
    }
}
