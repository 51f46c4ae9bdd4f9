package org.positiveaction.bot.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Registering;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KnowledgeFolders;

class RegisteringFieldsTests {
    private static final String FORCE = "forces/redshire/force.yaml";

    @TempDir
    Path root;

    @BeforeEach
    void copy() throws IOException {
        KnowledgeFolders.copy(KnowledgeFolders.SMALL, root);
    }

    @Test
    void readsWhatAForceSays() throws IOException {
        add("""
                register-as: expression of interest
                register-until: applying
                contact-within: 3 working days
                interests:
                  ambassadors: Diversity team
                  lateral-moves: Development team
                """);

        assertThat(redshire().registering())
                .isEqualTo(new Registering(
                        "expression of interest",
                        Stage.APPLYING,
                        Optional.of(3),
                        Map.of(
                                Interest.AMBASSADORS, "Diversity team",
                                Interest.LATERAL_MOVES, "Development team")));
    }

    @Test
    void knowsWhoSeesToWhat() throws IOException {
        add("interests:\n  ambassadors: Diversity team\n");

        assertThat(redshire().caresFor(Interest.SUPPORT)).contains("Red team");
        assertThat(redshire().caresFor(Interest.AMBASSADORS)).contains("Diversity team");
        assertThat(redshire().caresFor(Interest.PROGRESSION)).isEmpty();
    }

    @Test
    void takesTheUsualWhereAForceSaysNothing() {
        assertThat(redshire().registering()).isEqualTo(Registering.USUAL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "register-until: rejected            | The stage \"rejected\" is unknown.",
                "contact-within: soon                | Write from 1 to 20 working days",
                "contact-within: 0 working days      | Write from 1 to 20 working days",
                "contact-within: 21 working days     | Write from 1 to 20 working days",
                "interests: everybody                | Write below \"interests\" one a line",
                "'interests: {ambasadors: A team}'   | did you mean \"ambassadors\"?",
                "'interests: {support: A team}'      | The field \"support\" is unknown",
                "'interests: {ambassadors: Ann on 07700 900123}' | A mobile number belongs to one person.",
                "register-as: a long way to say that somebody would like to be registered | there is room for 40",
            })
    void saysWhatIsWrong(String line, String fault) throws IOException {
        add(line + "\n");

        assertThat(KnowledgeFolder.read(root, LocalDate.of(2026, 12, 1)).faults())
                .anySatisfy(found -> assertThat(found.sentence()).contains(fault));
    }

    private void add(String lines) throws IOException {
        Files.writeString(root.resolve(FORCE), "\n" + lines, StandardOpenOption.APPEND);
    }

    private Force redshire() {
        return KnowledgeFolder.read(root, LocalDate.of(2026, 12, 1))
                .orThrow()
                .force(new ForceId("redshire"))
                .orElseThrow();
    }
}
