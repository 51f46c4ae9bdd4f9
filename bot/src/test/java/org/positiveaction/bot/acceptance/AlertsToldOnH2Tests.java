package org.positiveaction.bot.acceptance;

import java.nio.file.Path;
import java.util.Map;

class AlertsToldOnH2Tests extends AlertsToldContract {
    @Override
    Map<String, String> database(Path folder) {
        return Map.of("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bot") + ";WRITE_DELAY=0");
    }

    @Override
    int bots() {
        return 1;
    }
}
