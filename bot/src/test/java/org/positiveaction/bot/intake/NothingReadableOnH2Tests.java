package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.H2Database;
import org.positiveaction.bot.testing.Traces;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class NothingReadableOnH2Tests extends NothingReadableContract {
    @Test
    void neitherInItsFiles() {
        everybodyTalks();

        List<String> words = new ArrayList<>(PERSONAL);
        words.add("northshire");
        assertThat(new Traces(database).inFiles(words)).containsExactly("northshire");
    }
}
