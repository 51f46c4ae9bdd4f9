package org.positiveaction.bot.privacy.sealing;

import java.util.List;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything in the database that is sealed. */
@Component
class Sealed {
    private final JdbcClient jdbc;
    private final List<SealedColumns> tables;

    Sealed(JdbcClient jdbc, List<SealedColumns> tables) {
        this.jdbc = jdbc;
        this.tables = List.copyOf(tables);
    }

    /** One column of a table, whose rows the key names. */
    record Column(String table, String key, String name) {}

    List<Column> columns() {
        return tables.stream()
                .flatMap(table -> table.columns().stream().map(name -> new Column(table.table(), table.key(), name)))
                .toList();
    }

    /** Whether a key has sealed anything that is there. */
    boolean hasAny(String key) {
        return columns().stream().anyMatch(column -> hasAny(column, key));
    }

    private boolean hasAny(Column column, String key) {
        return jdbc.sql("select 1 from %s where %s like ? limit 1".formatted(column.table(), column.name()))
                .param(Seal.prefix(key) + "%")
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
