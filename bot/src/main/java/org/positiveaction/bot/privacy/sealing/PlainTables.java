package org.positiveaction.bot.privacy.sealing;

import java.util.List;
import java.util.Locale;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables as they were when nothing was sealed. */
class PlainTables {
    private final JdbcTemplate jdbc;
    private final EachRow rows;
    private final Seal seal;

    PlainTables(JdbcTemplate jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.rows = new EachRow(jdbc);
        this.seal = seal;
    }

    /** Keys on what is sealed keep nothing apart any more. They have no names of ours; each database gave its own. */
    void dropKeys() {
        for (String table : List.of("conversation", "team_member")) {
            jdbc.queryForList("""
                            select constraint_name from information_schema.table_constraints
                            where lower(table_name) = ? and constraint_type = 'UNIQUE' and table_schema = current_schema
                            """, String.class, table)
                    .forEach(name -> jdbc.execute("alter table " + table + " drop constraint \"" + name + "\""));
        }
    }

    /** Tables that are younger are not there yet. */
    boolean has(SealedColumns columns) {
        List<String> found =
                jdbc.queryForList("""
                        select lower(column_name) from information_schema.columns
                        where lower(table_name) = ? and table_schema = current_schema
                        """, String.class, columns.table().toLowerCase(Locale.ROOT));
        return found.containsAll(columns.columns());
    }

    void seal(SealedColumns columns) {
        String table = columns.table();
        String key = columns.key();
        for (String column : columns.columns()) {
            rows.each(
                    "select %s, %s from %s where %s is not null".formatted(key, column, table, column),
                    "update %s set %s = ? where %s = ? and %s = ?".formatted(table, column, key, column),
                    row -> List.of(seal.seal(row.getString(2)), row.getObject(1), row.getString(2)));
        }
    }
}
