package org.positiveaction.bot.intake;

import java.io.IOException;
import java.util.stream.Stream;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Each kind of turn on each channel, with a small folder of invented answers that stays as it is. */
@ContextConfiguration(initializers = H2Database.class)
@TestPropertySource(properties = "bot.knowledge=bot/src/test/resources/knowledge-dialogues")
class DialoguesTests extends DialoguesContract {
    static Stream<Dialogue> dialogues() throws IOException {
        return Dialogue.in("/dialogues");
    }
}
