package org.positiveaction.bot.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.folder.Fault;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.knowledge.folder.Reading;
import org.positiveaction.bot.testing.KnowledgeFolders;

class RivalsTests {
    @TempDir
    Path root;

    @BeforeEach
    void copy() throws IOException {
        KnowledgeFolders.copy(KnowledgeFolders.SMALL, root);
    }

    @Test
    void areNoneWhereEveryWordingLeadsToItsArticle() {
        assertThat(rivals()).isEmpty();
    }

    @Test
    void areNamedBothOnceHoweverOftenOneWins() throws IOException {
        Files.writeString(root.resolve("general/burglars.md"), """
                ---
                title: Burglars
                questions:
                  - what do burglars look for
                  - someone is breaking in right now please
                  - help someone is breaking in right now
                owner: Support team
                reviewed: 2026-11-22
                source: Handbook
                ---
                The documents say so.
                """);
        assertThat(rivals()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith(Path.of("general", "burglars.md"));
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.severity()).isEqualTo(Fault.Severity.WARNING);
            assertThat(fault.sentence())
                    .startsWith("This and 1 more wordings are answered by safety/danger.md:")
                    .contains("not-questions");
        });
    }

    private List<Fault> rivals() {
        if (KnowledgeFolder.read(root, LocalDate.of(2026, 12, 1))
                instanceof Reading.Sound(var contents, var wordings, var warnings)) {
            return new Rivals(new Knowledge(contents), wordings).faults();
        }
        throw new AssertionError("The folder has errors");
    }
}
