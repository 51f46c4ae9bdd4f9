package org.positiveaction.bot.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.knowledge.meaning.Meanings;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** How long one question takes on one thread, and how that grows with the folder. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class FindingBenchmark {

    /** What is searched. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the size, and then calls what is marked as setup.
    public static class Folder {
        private static final String WHOLE = "whole";

        @Param({"79", WHOLE, "500", "1000", "5000"})
        public String articles;

        Knowledge knowledge;

        @Setup
        public void open() {
            Contents own = own();
            knowledge =
                    new Knowledge(articles.equals(WHOLE) ? own : new ResizedFolder(own).to(Integer.parseInt(articles)));
        }
    }

    /** What is asked: each time something else. */
    @State(Scope.Thread)
    public static class Questions {
        private final List<Asked> all = Asked.everyday();
        private int next;

        Asked next() {
            next = (next + 1) % all.size();
            return all.get(next);
        }
    }

    @Benchmark
    public Finding find(Folder folder, Questions questions) {
        Asked asked = questions.next();
        return folder.knowledge.find(asked.words(), asked.force());
    }

    /** What the sentence model alone takes of it. */
    @Benchmark
    public float[] meaning(Questions questions) {
        return Meanings.ofQuestion(questions.next().words());
    }

    private static Contents own() {
        return KnowledgeFolder.read(KnowledgeFolders.OWN, LocalDate.now()).orThrow();
    }
}
