package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.testing.PostgresDatabase;

/** A lead who looks at a year of figures, and the packaged bot behind the page. */
class FigurePagesTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Europe/London"));

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static RunningBot bot;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Page page;
    private ConsolePage console;

    @BeforeAll
    static void aYearThatIsOver() throws IOException, InterruptedException, SQLException {
        String database = PostgresDatabase.newUrl();
        bot = RunningBot.start(folder, database);
        SampleFigures.add(database, "lancashire", NOW);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void signIn() throws IOException {
        open(DESK);
    }

    @Test
    void showsAnotherForceAndPeriodByKeyboardAlone() {
        console.press("Figures");
        console.assertHeading("Figures: Bedfordshire, Cambridgeshire and Hertfordshire");
        console.tabTo("Whose");
        console.type("Lanc");
        console.tabTo("How far back");
        console.type("3");
        console.press("Show");
        console.assertHeading("Figures: Lancashire Police");
        assertThat(page.locator("table").first().locator("tbody tr")).hasCount(3);

        console.tabTo("Whose");
        console.type("Before");
        console.press("Show");
        console.assertHeading("Figures: Before a force is known");
        assertThat(complaints).isEmpty();
    }

    @Test
    void drawsWhatTheTablesSay() {
        showLancashire(12);

        assertThat(page.locator(".chart")).hasCount(4);
        for (Locator chart : page.locator(".chart canvas").all()) {
            assertThat(chart).isVisible();
            assertThat((boolean) chart.evaluate("canvas => Chart.getChart(canvas).data.datasets.every("
                            + "set => set.data.length === 12 && set.data.some(value => value > 0))"))
                    .isTrue();
        }
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Chart: Questions")))
                .isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void drawsNothingForNumbersThatAreNotTold() {
        showLancashire(12);

        Locator under = page.locator("td[data-label='Registered']", new Page.LocatorOptions().setHasText("under 5"));
        assertThat(under).hasCount(1);
        assertThat(under.getAttribute("data-value")).isNull();
        assertThat((List<?>)
                        page.evaluate("Chart.getChart(document.querySelectorAll('canvas')[2]).data.datasets[1].data"))
                .filteredOn(value -> value == null)
                .hasSize(1);
    }

    @Test
    void savesTheTablesForASpreadsheet() throws IOException {
        showLancashire(12);

        Download file = page.waitForDownload(() -> console.press("Save as CSV"));

        assertThat(Files.readString(file.path()).lines())
                .hasSize(13)
                .allMatch(line -> line.contains("Lancashire") || line.contains("Force,Month"));
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void isAccessible(int width) throws IOException {
        page.context().close();
        open(width);
        showLancashire(12);
        console.assertAccessible(width);
        console.goTo("/team/figures?force=-", "Figures: Before a force is known");
        console.assertAccessible(width);
    }

    @Test
    void showsTheFiguresWithoutScripts() throws IOException {
        page.route("**/*.js", route -> route.abort());

        showLancashire(12);

        assertThat(page.locator("canvas").first()).isHidden();
        assertThat(page.locator("table").first()).isVisible();
    }

    @Test
    void printsChartsAndTablesWithoutWhatLeadsElsewhere() {
        showLancashire(12);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".choose")).isHidden();
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".chart").last()).isVisible();
        assertThat(page.locator("table").last()).isVisible();
    }

    /** Takes the picture that the README shows: run with {@code -Dpicture=deploy/images/figures.png}. */
    @Test
    @EnabledIfSystemProperty(named = "picture", matches = ".+")
    void isPictured() {
        page.setViewportSize(DESK, 1340);
        showLancashire(12);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("picture"))));
    }

    private void showLancashire(int months) {
        console.goTo("/team/figures?force=lancashire&months=" + months, "Figures: Lancashire Police");
        assertThat(page.getByText(DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK)
                                        .format(NOW) + " so far")
                        .first())
                .isVisible();
    }

    private void open(int width) throws IOException {
        page = browser.open(width);
        page.onConsoleMessage(this::listen);
        console = ConsolePage.open(page, bot.url()).signIn(bot.consolePassword());
    }

    /** What the browser has to complain about, such as something that the policy forbids. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }
}
