package org.positiveaction.bot.acceptance;

import java.nio.file.Path;
import java.util.Map;
import org.positiveaction.bot.testing.PostgresDatabase;

class ErasureUnderLoadOnPostgresTests extends ErasureUnderLoadContract {
    @Override
    Map<String, String> database(Path folder) {
        return Map.of("DATABASE_URL", PostgresDatabase.newUrl(), "DATABASE_USERNAME", "postgres");
    }

    @Override
    int bots() {
        return 3;
    }
}
