package org.positiveaction.bot.privacy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The keys from the environment: the first of {@code BOT_DATA_KEYS} seals, the others still open; one for hashes. */
@Component
class SealKeys {
    private static final int BYTES = 32;
    private static final String HOW = " Each key is 32 random bytes in Base64: openssl rand -base64 32.";

    private final List<Key> keys;
    private final byte[] hashKey;

    SealKeys(Environment environment) {
        keys = keys(environment.getProperty("bot.data-keys", ""));
        hashKey = secret(environment.getProperty("bot.hash-key", ""))
                .orElseThrow(() -> new SetupFault(List.of("Set BOT_HASH_KEY to a key." + HOW)));
    }

    /** @param id tells it apart from the keys before and after it */
    record Key(String id, byte[] secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    Key current() {
        return keys.getFirst();
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    byte[] hashKey() {
        return hashKey.clone();
    }

    private static List<Key> keys(String setting) {
        List<Key> keys = new ArrayList<>();
        for (String part : setting.split(",")) {
            int equals = part.indexOf('=');
            String id = part.substring(0, Math.max(equals, 0)).strip();
            byte[] secret = secret(part.substring(equals + 1).strip())
                    .filter(found -> id.matches("[a-z0-9]{1,8}"))
                    .orElseThrow(() -> new SetupFault(List.of("Set BOT_DATA_KEYS to keys with their names, the newest"
                            + " first, such as k2=...,k1=..." + HOW)));
            keys.add(new Key(id, secret));
        }
        return List.copyOf(keys);
    }

    private static Optional<byte[]> secret(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
