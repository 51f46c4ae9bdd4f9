package org.positiveaction.bot.privacy.sealing;

import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.privacy.SealedTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which keys have sealed what is in the database. */
@Component
class KeysInUse {
    private final JdbcClient jdbc;
    private final SealedTables sealed;

    KeysInUse(JdbcClient jdbc, SealedTables sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** Whether a key has sealed anything that is there. */
    boolean contain(String key) {
        return sealed.columns().stream().anyMatch(column -> hasSealed(key, column));
    }

    private boolean hasSealed(String key, SealedTables.Column column) {
        return jdbc.sql("select 1 from %s where %s like ? limit 1".formatted(column.table(), column.name()))
                .param(Seal.prefix(key) + "%")
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
