package org.positiveaction.bot.booking.calendar;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tokens that are given out, each for one thing. */
@Component
class CalendarTokens {
    private final JdbcClient jdbc;
    private final TransactionTemplate undoable;

    CalendarTokens(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.undoable = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** What there are tokens for, and where they are kept. */
    enum For {
        BOOKING("calendar_link", "standing_id"),
        FORCE("calendar_feed", "force");

        private final String table;
        private final String column;

        For(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /** The token for a thing; the same each time. */
    CalendarToken of(For what, Object thing) {
        return given(what, thing).orElseGet(() -> {
            add(what, thing);
            return given(what, thing).orElseThrow();
        });
    }

    void forget(For what, Object thing) {
        jdbc.sql("delete from " + what.table + " where " + what.column + " = ?")
                .param(thing)
                .update();
    }

    <T> Optional<T> find(For what, CalendarToken token, Class<T> type) {
        return jdbc.sql("select " + what.column + " from " + what.table + " where token = ?")
                .param(token.value())
                .query(type)
                .optional();
    }

    private Optional<CalendarToken> given(For what, Object thing) {
        return jdbc.sql("select token from " + what.table + " where " + what.column + " = ?")
                .param(thing)
                .query((row, n) -> new CalendarToken(row.getString(1)))
                .optional();
    }

    private void add(For what, Object thing) {
        try {
            undoable.executeWithoutResult(
                    status -> jdbc.sql("insert into " + what.table + " (token, " + what.column + ") values (?, ?)")
                            .params(CalendarToken.create().value(), thing)
                            .update());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            // Two asked for it at the same time, and it was the first time.
        }
    }
}
