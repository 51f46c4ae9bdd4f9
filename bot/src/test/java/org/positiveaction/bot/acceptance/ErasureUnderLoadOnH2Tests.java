package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.testing.PersonTraces;

class ErasureUnderLoadOnH2Tests extends ErasureUnderLoadContract {
    @Override
    Map<String, String> database(Path folder) {
        return Map.of("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bot") + ";WRITE_DELAY=0");
    }

    @Override
    int bots() {
        return 1;
    }

    @Override
    void alsoHolds(PersonTraces traces, List<String> erased) {
        assertThat(erased).isNotEmpty();
        assertThat(traces.leftInTheFile(erased)).isEmpty();
    }
}
