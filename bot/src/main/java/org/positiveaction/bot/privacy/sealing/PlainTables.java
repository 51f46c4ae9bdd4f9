package org.positiveaction.bot.privacy.sealing;

import java.util.List;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedTables;
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

    /** What is younger is not there yet. */
    boolean has(SealedTables.Column column) {
        return !jdbc.queryForList("""
                        select 1 from information_schema.columns
                        where lower(table_name) = ? and lower(column_name) = ? and table_schema = current_schema
                        """, Integer.class, column.table(), column.name())
                .isEmpty();
    }

    void seal(SealedTables.Column column) {
        String key = column.key();
        String name = column.name();
        rows.each(
                "select %s, %s from %s where %s is not null".formatted(key, name, column.table(), name),
                "update %s set %s = ? where %s = ? and %s = ?".formatted(column.table(), name, key, name),
                row -> List.of(seal.seal(row.getString(2)), row.getObject(1), row.getString(2)));
    }
}
