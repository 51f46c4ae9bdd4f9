package org.positiveaction.bot.intake;

import java.io.IOException;
import java.util.stream.Stream;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

/** What must be so with the project's own answers, however they are worded: danger is heard, no force's facts are another's. */
@ContextConfiguration(initializers = H2Database.class)
class OwnDialoguesTests extends DialoguesContract {
    static Stream<Dialogue> dialogues() throws IOException {
        return Dialogue.in("/dialogues/own");
    }
}
