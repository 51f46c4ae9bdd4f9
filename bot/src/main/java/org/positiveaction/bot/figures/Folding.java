package org.positiveaction.bot.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one row of all that count the same thing.
 *
 * <p>The rows and their sum change places in one transaction, and only where each of the rows was there to be deleted:
 * so nothing is lost or counted twice, whoever else folds or counts meanwhile.
 */
@Component
class Folding {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Folding(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Sort(LocalDate month, @Nullable String force, String what) {}

    private record Row(long id, long amount) {}

    void fold() {
        List<Sort> several = jdbc.sql(
                        "select in_month, force, what from figure group by in_month, force, what having count(*) > 1")
                .query((row, n) -> sort(row))
                .list();
        several.forEach(this::fold);
    }

    private void fold(Sort sort) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> {
                List<Row> rows = lock(sort);
                if (rows.size() > 1 && !replace(rows, sort)) {
                    status.setRollbackOnly();
                    return false;
                }
                return rows.size() == AT_ONCE;
            }));
        }
    }

    /** Those that nobody else is folding just now. */
    private List<Row> lock(Sort sort) {
        return jdbc.sql("""
                        select id, amount from figure
                        where in_month = ? and force is not distinct from cast(? as varchar) and what = ?
                        order by id limit ? for update skip locked""")
                .param(sort.month())
                .param(sort.force())
                .param(sort.what())
                .param(AT_ONCE)
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Says whether they were all still there. */
    private boolean replace(List<Row> rows, Sort sort) {
        int deleted = jdbc.sql("delete from figure where id in (:ids)")
                .param("ids", rows.stream().map(Row::id).toList())
                .update();
        jdbc.sql("insert into figure (in_month, force, what, amount) values (?, ?, ?, ?)")
                .param(sort.month())
                .param(sort.force())
                .param(sort.what())
                .param(rows.stream().mapToLong(Row::amount).sum())
                .update();
        return deleted == rows.size();
    }

    private static Sort sort(ResultSet row) throws SQLException {
        return new Sort(row.getDate(1).toLocalDate(), row.getString(2), row.getString(3));
    }
}
