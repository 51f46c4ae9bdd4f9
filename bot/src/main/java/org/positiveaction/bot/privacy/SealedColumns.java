package org.positiveaction.bot.privacy;

import java.util.List;

/**
 * Columns that hold what {@link Seal} has sealed: each module has a bean of this kind for each of its tables that has
 * some, and everything that goes through what is sealed (a change of keys, the checks at the start) goes by these.
 *
 * @param key a column that has an index and names a row, or one of few
 */
public record SealedColumns(String table, String key, List<String> columns) {
    public SealedColumns {
        columns = List.copyOf(columns);
    }

    public SealedColumns(String table, String key, String... columns) {
        this(table, key, List.of(columns));
    }
}
