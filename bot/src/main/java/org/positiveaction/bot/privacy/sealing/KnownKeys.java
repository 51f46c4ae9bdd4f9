package org.positiveaction.bot.privacy.sealing;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.privacy.CannotOpen;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database remembers of the keys that were used in it: something known, sealed with each, and its hash. */
class KnownKeys {
    private static final String KNOWN = "something known";

    /** No key that seals has such a name. */
    private static final String HASH = "HASH";

    private final JdbcClient jdbc;
    private final Seal seal;

    KnownKeys(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Remembers the keys that are used from now on. */
    void note() {
        note(HASH, seal.hash(KNOWN));
        note(seal.keys().getFirst(), seal.seal(KNOWN));
    }

    private void note(String key, String known) {
        try {
            if (known(key).isEmpty()) {
                jdbc.sql("insert into seal_check (key_id, known) values (?, ?)")
                        .params(key, known)
                        .update();
            }
        } catch (DuplicateKeyException somebodyWasQuicker) {
            // Another bot has started with the same key.
        }
    }

    void forget(String key) {
        jdbc.sql("delete from seal_check where key_id = ?").param(key).update();
    }

    /** The names of all keys that have sealed anything here. */
    List<String> names() {
        return jdbc.sql("select key_id from seal_check where key_id <> ? order by key_id")
                .param(HASH)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Whether the key of a name that is set is the one that was used here, if one was. */
    boolean isTheSame(String key) {
        return known(key).map(this::opens).orElse(true);
    }

    boolean isTheSameHashKey() {
        return known(HASH).map(seal.hash(KNOWN)::equals).orElse(true);
    }

    private boolean opens(String known) {
        try {
            return seal.open(known).equals(KNOWN);
        } catch (CannotOpen another) {
            return false;
        }
    }

    private Optional<String> known(String key) {
        return jdbc.sql("select known from seal_check where key_id = ?")
                .param(key)
                .query(String.class)
                .optional();
    }
}
