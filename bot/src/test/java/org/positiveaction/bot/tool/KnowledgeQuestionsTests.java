package org.positiveaction.bot.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.knowledge.folder.Reading;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** Asks the questions that must keep working, which editors list in {@code knowledge/tests}. */
class KnowledgeQuestionsTests {
    /** Known misses: what ought to be answered one day. */
    private static final String WANTED = "wanted.jsonl";

    /** Of ten thousand wordings, those that another article beats clearly. Lower it with each that is mended. */
    private static final int KNOWN_LOSSES = 35;

    /** Those among them that sound like danger. Lower it too; raise it never. */
    private static final int KNOWN_ALARMS = 9;

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

    @Test
    void areNotTakenFromTheArticleThatListsThem() {
        Reading reading = KnowledgeFolder.read(KnowledgeFolders.OWN, LocalDate.now());
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Sound.class,
                        sound -> assertThat(new Rivals(new Knowledge(sound.contents()), sound.wordings()).lost())
                                .extracting(lost -> lost.wording().place() + " goes to "
                                        + lost.winner().id())
                                .hasSizeLessThanOrEqualTo(KNOWN_LOSSES)
                                .filteredOn(loss -> loss.contains(" goes to safety/"))
                                .hasSizeLessThanOrEqualTo(KNOWN_ALARMS));
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
