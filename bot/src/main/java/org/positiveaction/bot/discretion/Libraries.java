package org.positiveaction.bot.discretion;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Map;

/** How much the libraries that we use may say: of most, errors alone, since they print the requests they handle. */
final class Libraries {
    private static final String OURS = "org.positiveaction.bot";

    /** Of these, the first that a logger's name begins with counts. */
    private static final List<Map.Entry<String, Level>> LEAST = List.of(
            // What is configured, which Spring Boot tells an operator to look at with --debug.
            Map.entry("org.springframework.boot.autoconfigure.logging", Level.DEBUG),
            // Quotes an exception in a line of its own.
            Map.entry("org.springframework.boot.web", Level.ERROR),
            Map.entry("org.springframework.boot", Level.INFO),
            Map.entry("org.flywaydb", Level.INFO),
            Map.entry("com.zaxxer.hikari", Level.INFO),
            Map.entry("com.github.kagkarlsson", Level.INFO));

    private Libraries() {}

    static boolean areOurs(String logger) {
        return logger.startsWith(OURS);
    }

    static boolean maySay(String logger, Level level) {
        return level.isGreaterOrEqual(least(logger));
    }

    private static Level least(String logger) {
        return LEAST.stream()
                .filter(entry -> logger.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Level.ERROR);
    }
}
