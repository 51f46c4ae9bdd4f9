package org.positiveaction.bot.acceptance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.positiveaction.bot.testing.PostgresDatabase;
import org.positiveaction.bot.testing.TestSeal;

class NothingLostOnPostgresTests extends NothingLostContract {
    @Override
    Map<String, String> database(Path folder) {
        Map<String, String> settings = new HashMap<>(TestSeal.VARIABLES);
        settings.putAll(Map.of("DATABASE_URL", PostgresDatabase.newUrl(), "DATABASE_USERNAME", "postgres"));
        return settings;
    }
}
