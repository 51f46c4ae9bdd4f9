package org.positiveaction.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.knowledge.folder.WatchedFolder;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KnowledgeFolders;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UpkeepTests {
    private static final ForceId RED = new ForceId("redshire");
    private static final String QUESTION = "are there chaplains";

    @TempDir
    Path root;

    private final TestClock clock = new TestClock();
    private final List<Object> told = new ArrayList<>();
    private Knowledge knowledge;
    private Upkeep upkeep;
    private KnowledgeHealthIndicator health;

    @BeforeEach
    void start() throws IOException {
        KnowledgeFolders.copy(KnowledgeFolders.SMALL, root);
        WatchedFolder folder = new WatchedFolder(root.toString(), clock);
        knowledge = new Knowledge(folder);
        upkeep = new Upkeep(folder, knowledge, clock, told::add);
        health = new KnowledgeHealthIndicator(upkeep);
    }

    @Test
    void servesWhatAnEditorSaved(CapturedOutput output) throws IOException {
        save("There are three chaplains now.");
        settle();
        assertThat(answer()).isEqualTo("There are three chaplains now.");
        assertThat(output).contains("The knowledge folder has changed and is in use");
    }

    @Test
    void keepsTheOldAnswersWhileAChangeHasErrors(CapturedOutput output) throws IOException {
        String before = answer();
        save("Ask {{team.nam}}.");
        settle();
        settle();
        assertThat(answer()).isEqualTo(before);
        assertThat(output.getAll().split("forces/redshire/chaplains.md:12: The placeholder", -1))
                .as("said once, with file, line and sentence")
                .hasSize(2);
    }

    @Test
    void takesNothingOfAChangeThatHasErrorsSomewhereElse() throws IOException {
        String before = answer();
        save("There are three chaplains now.");
        Files.writeString(root.resolve("general/new.md"), "half an art");
        settle();
        assertThat(answer()).isEqualTo(before);
        Files.delete(root.resolve("general/new.md"));
        settle();
        assertThat(answer()).isEqualTo("There are three chaplains now.");
    }

    @Test
    void keepsTheOldAnswersWhileTheFolderIsGone() throws IOException {
        String before = answer();
        Path away = root.resolveSibling(root.getFileName() + "-away");
        Files.move(root, away);
        settle();
        assertThat(answer()).isEqualTo(before);
        assertThat(upkeep.last()).isInstanceOf(FolderChange.NotUsed.class);
        Files.move(away, root);
        settle();
        assertThat(upkeep.last()).isInstanceOf(FolderChange.InUse.class);
    }

    @Test
    void showsOnTheHealthPageWhatIsWrongAndSinceWhen() throws IOException {
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        save("Ask {{team.nam}}.");
        Instant broken = clock.instant();
        settle();
        clock.advance(Duration.ofHours(1));
        save("Ask {{team.nam}} or {{team.nme}}.");
        settle();
        Health shown = health.health();
        assertThat(shown.getStatus().getCode()).isEqualTo("OLD_ANSWERS");
        assertThat(shown.getDetails()).containsEntry("faults", 2);
        assertThat(Instant.parse(String.valueOf(shown.getDetails().get("since"))))
                .isBetween(broken, broken.plusSeconds(60));
        assertThat(shown.getDetails().get("first"))
                .asString()
                .contains("forces/redshire/chaplains.md:12: ")
                .doesNotContain(root.toString());
    }

    @Test
    void saysWhenAllIsWellAgain(CapturedOutput output) throws IOException {
        String good = Files.readString(article());
        save("Ask {{team.nam}}.");
        settle();
        Files.writeString(article(), good);
        settle();
        assertThat(output).contains("The knowledge folder is mended and is in use");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(told)
                .satisfiesExactly(
                        broken -> assertThat(broken).isInstanceOf(FolderChange.NotUsed.class),
                        mended -> assertThat(mended).isInstanceOf(FolderChange.InUse.class));
    }

    @Test
    void answersEveryQuestionWhollyFromOneStateWhileTheFolderIsEdited()
            throws IOException, InterruptedException, ExecutionException {
        save(edition(0));
        settle();
        AtomicBoolean edited = new AtomicBoolean();
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(askers.submit(askingUntil(edited)));
            }
            try {
                for (int edition = 1; edition <= 12; edition++) {
                    save(edition(edition));
                    settle();
                    save("Ask {{team.nam}}.");
                    settle();
                }
            } finally {
                edited.set(true);
            }
            for (Future<Integer> answers : asked) {
                assertThat(answers.get()).isPositive();
            }
        }
        assertThat(answer()).isEqualTo(edition(12));
    }

    @Test
    void isLookedAtAllTheTime() throws IOException {
        FolderLooks looks = new FolderLooks(upkeep, Duration.ofMillis(20));
        looks.start();
        try {
            Path temporary = root.resolve("forces/redshire/.chaplains.md.tmp");
            Files.writeString(temporary, text("There are three chaplains now."));
            Files.move(temporary, article(), StandardCopyOption.ATOMIC_MOVE);
            eventually(() -> assertThat(answer()).isEqualTo("There are three chaplains now."));
        } finally {
            looks.stop();
        }
        assertThat(looks.isRunning()).isFalse();
    }

    private Callable<Integer> askingUntil(AtomicBoolean edited) {
        return () -> {
            int answers = 0;
            while (!edited.get()) {
                String[] words = answer().split(" ", -1);
                assertThat(words).hasSize(100).containsOnly(words[0]);
                answers++;
            }
            return answers;
        };
    }

    private static String edition(int number) {
        return ("chaplains" + number + " ").repeat(100).strip();
    }

    private String answer() {
        return switch (knowledge.find(QUESTION, RED)) {
            case Finding.Answered(var article, var confidence) -> article.body();
            case Finding other -> throw new AssertionError(other);
        };
    }

    /** Looks until a change has come to rest and been taken up. */
    private void settle() {
        upkeep.look();
        upkeep.look();
    }

    private Path article() {
        return root.resolve("forces/redshire/chaplains.md");
    }

    private void save(String answer) throws IOException {
        Files.writeString(article(), text(answer));
    }

    private String text(String answer) throws IOException {
        String text = Files.readString(article());
        return text.substring(0, text.lastIndexOf("---\n") + 4) + answer;
    }
}
