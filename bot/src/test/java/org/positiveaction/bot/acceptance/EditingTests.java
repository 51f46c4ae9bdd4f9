package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** An editor at work on the knowledge folder, while the packaged bot answers from it. */
class EditingTests {
    private static final String FORCE = "Constabulary B";
    private static final String QUESTION = "what positive action isn't";

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static Path article;
    private static String good;
    private static RunningBot bot;

    private Page page;
    private TryItPage tryIt;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path knowledge =
                KnowledgeFolders.copy(KnowledgeFolders.OWN, Files.createDirectory(folder.resolve("knowledge")));
        article = knowledge.resolve("forces/constabulary-b/what-positive-action-isnt.md");
        good = Files.readString(article);
        Map<String, String> settings = Map.of(
                "DATABASE_URL",
                "jdbc:h2:file:" + folder.resolve("bot") + ";WRITE_DELAY=0",
                "BOT_KNOWLEDGE",
                knowledge.toString());
        bot = RunningBot.start(folder, RunningBot.freePort(), settings, List.of());
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void openThePage() {
        open(ColorScheme.LIGHT);
    }

    @AfterEach
    void mend() throws IOException {
        save(good);
        eventually(() -> assertThat(health()).contains("\"status\":\"UP\"").doesNotContain("OLD_ANSWERS"));
    }

    @Test
    void seesAChangeAnsweredWithinFiveSeconds() throws IOException {
        tryIt.textingTo(FORCE).text(QUESTION);
        assertThat(tryIt.texts()).containsText("It isn't about setting targets");
        int before = timesInUse();
        Instant saved = Instant.now();
        save(good.replaceAll("(?s)(.*---\n).*", "$1It is not what some think."));
        eventually(() -> assertThat(timesInUse()).isGreaterThan(before));
        assertThat(Duration.between(saved, Instant.now())).isLessThan(Duration.ofSeconds(5));
        tryIt.text(QUESTION);
        assertThat(tryIt.texts()).containsText("It is not what some think.");
    }

    @Test
    void isToldOnPageHealthAndLogWhyAChangeIsNotUsedYet() throws IOException {
        save(good.replace("title:", "titel:"));
        assertThat(notice()).containsText("The change to the knowledge folder is not used yet");
        assertThat(notice())
                .containsText(
                        Pattern.compile("forces/constabulary-b/what-positive-action-isnt\\.md:2 .*\"titel\".*title"));
        assertThat(health())
                .contains("\"knowledge\":{", "\"status\":\"OLD_ANSWERS\"", "\"faults\":2", "\"since\":\"")
                .contains("what-positive-action-isnt.md:2: ");
        assertThat(bot.log()).contains("what-positive-action-isnt.md:2: The field \"titel\" is unknown");
        tryIt.textingTo(FORCE).text(QUESTION);
        assertThat(tryIt.texts()).containsText("It isn't about setting targets");
        save(good);
        assertThat(notice()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canReadTheNoticeHoweverTheyRead(ColorScheme colours) throws IOException {
        page.context().close();
        open(colours);
        save(good.replace("title:", "titel:"));
        assertThat(notice()).containsText("not used yet");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private void open(ColorScheme colours) {
        page = browser.open(
                new Browser.NewContextOptions().setViewportSize(360, 900).setColorScheme(colours));
        tryIt = TryItPage.open(page, bot.url()).asNewcomers();
    }

    private Locator notice() {
        return page.getByRole(AriaRole.STATUS).and(page.locator("#folder"));
    }

    private static String health() {
        return browser.playwright()
                .request()
                .newContext()
                .get(bot.url() + "/actuator/health")
                .text();
    }

    private static int timesInUse() {
        try {
            return bot.log().split("is in use: ", -1).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As editing programs save: a new file takes the old one's place. */
    private static void save(String text) throws IOException {
        Path temporary = Files.writeString(folder.resolve("saved.tmp"), text);
        Files.move(temporary, article, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
