package org.positiveaction.bot.privacy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.setup.SetupFault;

/** The keys for what is personal: the first one seals, all of them open, and another one is for hashes. */
final class SealKeys {
    private static final int BYTES = 32;
    private static final String HOW = " Each key is 32 random bytes in Base64: openssl rand -base64 32.";

    private final List<Key> keys;
    private final byte[] hashKey;

    private SealKeys(List<Key> keys, byte[] hashKey) {
        this.keys = List.copyOf(keys);
        this.hashKey = hashKey;
    }

    /** @param id tells it apart from the keys before and after it */
    record Key(String id, byte[] secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** Reads them, or says which variable is wrong. */
    static SealKeys of(KeySettings settings) {
        List<String> faults = new ArrayList<>();
        List<Key> keys = keys(settings.dataKeys());
        if (keys.isEmpty()) {
            faults.add("Set BOT_DATA_KEYS to one or more keys with their names, the one that seals first, such as"
                    + " k2=...,k1=...: names of up to eight small letters and digits, none of them twice." + HOW);
        }
        Optional<byte[]> hashKey = secret(settings.hashKey());
        if (hashKey.isEmpty()) {
            faults.add("Set BOT_HASH_KEY to a key." + HOW);
        }
        SetupFault.throwIfAny(faults);
        return new SealKeys(keys, hashKey.orElseThrow());
    }

    Key current() {
        return keys.getFirst();
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<String> ids() {
        return keys.stream().map(Key::id).toList();
    }

    byte[] hashKey() {
        return hashKey.clone();
    }

    /** None if anything is wrong with one of them. */
    private static List<Key> keys(String setting) {
        List<Key> keys = new ArrayList<>();
        for (String part : setting.split(",", -1)) {
            Optional<Key> key = key(part.strip());
            if (key.isEmpty()
                    || keys.stream()
                            .anyMatch(other -> other.id().equals(key.get().id()))) {
                return List.of();
            }
            keys.add(key.get());
        }
        return keys;
    }

    private static Optional<Key> key(String named) {
        int equals = named.indexOf('=');
        String id = named.substring(0, Math.max(equals, 0)).strip();
        return id.matches("[a-z0-9]{1,8}")
                ? secret(named.substring(equals + 1)).map(secret -> new Key(id, secret))
                : Optional.empty();
    }

    private static Optional<byte[]> secret(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip())).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
