package org.positiveaction.bot.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** Asks the questions that must keep working, which editors list in {@code knowledge/tests}. */
class KnowledgeQuestionsTests {
    /** Known misses: what ought to be answered one day. */
    private static final String WANTED = "wanted.jsonl";

    private static final Terminal NOWHERE = new Terminal(silent(), silent());

    @Test
    void areAllAnsweredRightly() throws IOException {
        Evaluate evaluate = new Evaluate(NOWHERE, Clock.systemUTC());
        Knowledge knowledge = new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC());
        for (Path file : files()) {
            Tally tally = evaluate.evaluate(Evaluate.read(file), knowledge);
            assertThat(tally.share()).as(tally.summary()).isEqualTo(1);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(KnowledgeFolders.OWN.resolve("tests"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(file -> !file.endsWith(WANTED))
                    .toList();
        }
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), false);
    }
}
