package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class ErasureOnH2Tests extends ErasureContract {

    @Test
    void leavesNothingInTheFileOnceThatIsCompacted() {
        ConversationId conversation = useEverything(ann, annabel);
        List<String> sealed = traces.sealedOf(conversation);
        assertThat(sealed).isNotEmpty();
        assertThat(traces.leftInTheFile(sealed)).isNotEmpty();

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(traces.leftInTheFile(sealed)).isEmpty();
    }
}
