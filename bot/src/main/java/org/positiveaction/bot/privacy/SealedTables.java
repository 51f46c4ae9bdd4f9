package org.positiveaction.bot.privacy;

import java.util.List;

/** All tables that hold anything sealed. */
public record SealedTables(List<SealedColumns> tables) {
    public SealedTables {
        tables = List.copyOf(tables);
    }

    /** One column of a table, whose rows the key names. */
    public record Column(String table, String key, String name) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    public List<Column> columns() {
        return tables.stream()
                .flatMap(table -> table.columns().stream().map(name -> new Column(table.table(), table.key(), name)))
                .toList();
    }
}
