package org.positiveaction.bot.privacy.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Does something for each row of a large table, a page at a time, on one connection. */
class EachRow {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    EachRow(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.setFetchSize(PAGE);
    }

    /** What a statement is given for a row. */
    interface Values {
        List<? extends @Nullable Object> of(ResultSet row) throws SQLException;
    }

    /** Rows that the statement adds or changes meanwhile are not met. */
    void each(String select, String statement, Values values) {
        List<Object[]> page = new ArrayList<>();
        jdbc.query(select, (RowCallbackHandler) row -> {
            page.add(values.of(row).toArray());
            if (page.size() == PAGE) {
                run(statement, page);
            }
        });
        run(statement, page);
    }

    private void run(String statement, List<Object[]> page) {
        jdbc.batchUpdate(statement, page);
        page.clear();
    }
}
