package org.positiveaction.bot.privacy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The keys as they are written down.
 *
 * @param dataKeys with their names, separated by commas
 */
record KeySettings(String dataKeys, String hashKey) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those that an operator has set; for a simulator without any, those in its file. */
    static KeySettings of(Environment environment) {
        KeySettings set = set(environment);
        return fileFor(set, environment).flatMap(KeyFile::read).orElse(set);
    }

    /** The same, but a simulator that has no file yet makes it. */
    static KeySettings orMade(Environment environment) {
        KeySettings set = set(environment);
        return fileFor(set, environment).map(KeyFile::readOrMake).orElse(set);
    }

    /** New ones. */
    static KeySettings made() {
        return new KeySettings("s1=" + key(), key());
    }

    private static KeySettings set(Environment environment) {
        return new KeySettings(
                environment.getProperty("bot.data-keys", ""), environment.getProperty("bot.hash-key", ""));
    }

    /** Whoever sets one key, or runs in production, sets all. */
    private static Optional<KeyFile> fileFor(KeySettings set, Environment environment) {
        boolean simulator = set.dataKeys.isBlank()
                && set.hashKey.isBlank()
                && !environment.acceptsProfiles(Profiles.of("production"));
        return simulator ? KeyFile.beside(environment.getProperty("spring.datasource.url", "")) : Optional.empty();
    }

    private static String key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "KeySettings[]";
    }
}
