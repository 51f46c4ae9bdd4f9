package org.positiveaction.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KnowledgeFolders;

class ForceStatementTests {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC());
    private static final Force MERSEYSIDE =
            KNOWLEDGE.force(new ForceId("merseyside")).orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"Merseyside Police", "I'm applying to Merseyside!", "its merseyside now", "mersey pls"})
    void namesAForce(String words) {
        assertThat(ForceStatement.isOne(words, MERSEYSIDE)).isTrue();
        assertThat(ForceStatement.asks(words, MERSEYSIDE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"does merseyside run workshops", "merseyside workshops", "mock interviews at merseyside?"})
    void asksAboutAForce(String words) {
        assertThat(ForceStatement.isOne(words, MERSEYSIDE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"essex", "Greater Manchester Police", "im applying to Devon and Cornwall"})
    void couldNameAForceThatIsUnknown(String words) {
        assertThat(ForceStatement.couldName(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how old", "any workshops?", "my cousin said you pay for the course"})
    void couldNotNameAForce(String words) {
        assertThat(ForceStatement.couldName(words)).isFalse();
    }
}
