package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.testing.PostgresDatabase;
import org.positiveaction.bot.testing.TestSeal;

/** A team member who says that recruitment has opened, and the packaged bot by daylight behind the pages. */
class AlertPagesTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String LANCASHIRE = "+447700900003";
    private static final String PCSOS = "recruitment of PCSOs";

    /** As many letters as the name of a member may have. */
    private static final List<String> ODD_NAMES = List.of(
            "Robert'); DROP TABLE alert;--", "=1+1", "🦊", "<img src=x onerror=document.title=1>", "x".repeat(100));

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static String database;
    private static RunningBot bot;

    private Page page;
    private ConsolePage console;

    /** Nobody is left alone for having said something just now, as they have. */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = PostgresDatabase.newUrl();
        Map<String, String> settings = new HashMap<>(TestSeal.VARIABLES);
        settings.put("DATABASE_URL", database);
        bot = RunningBot.startByDaylight(
                folder, RunningBot.freePort(), settings, List.of("--unasked.quiet=0s"), Daylight.ahead());
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void signInWhileNobodyWaits() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from alert");
            statement.execute("delete from alert_opening");
        }
        open(DESK);
    }

    @Test
    void opensRecruitmentAndSeesThatPeopleAreToldByKeyboardAlone() throws IOException, InterruptedException {
        asksForPcsos();
        awaitWaiting(1);
        console.goTo("/team", "Queue");
        console.press("Alerts");
        console.assertHeading("Alerts");
        assertThat(waiting(PCSOS)).containsText("Lancashire Police");
        console.tabTo("Recruitment has opened for");
        console.type("PC");
        console.tabTo("At");
        console.type("Lanc");
        console.press("Show who will be told");
        console.assertHeading("Has it opened?");
        assertThat(page.getByText("One person will be told.")).isVisible();
        assertThat(page.getByText("Your alert: recruitment of PCSOs has opened, Lancashire Police"))
                .isVisible();
        assertThat(opened()).hasCount(0);

        console.press("It has opened: tell them");
        console.assertHeading("Alerts");
        assertThat(console.told()).hasText("It has opened. One person will be told.");
        assertThat(console.told()).isFocused();
        assertThat(waiting(PCSOS)).hasCount(0);
        awaitTold(PCSOS, 1);
        assertThat(cell(PCSOS, "Still to tell")).hasText("0");
        assertThat(page.getByText("load this page again")).hasCount(0);
        assertThat(cell(PCSOS, "Not told")).hasText("nobody");
    }

    @Test
    void saysBesideTheFieldThatARoleIsMissing() {
        console.goTo("/team/alerts", "Alerts");
        console.tabTo("At");
        console.type("Lanc");
        console.press("Show who will be told");

        console.assertHeading("Alerts");
        assertThat(page.locator(".errors")).isFocused();
        assertThat(page.locator("#wrong")).hasText("Nobody is told yet");
        assertThat(page.getByLabel("Recruitment has opened for"))
                .hasAccessibleDescription("Choose the role for which recruitment has opened.");
        assertThat(page.getByLabel("At", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("lancashire");

        console.press("Choose the role for which recruitment has opened.");
        assertThat(page.getByLabel("Recruitment has opened for")).isFocused();
        console.type("PC");
        console.press("Show who will be told");
        console.assertHeading("Has it opened?");
    }

    @Test
    void opensTheSameOnceADay() throws IOException, InterruptedException {
        open(PCSOS, "pcso");
        asksForPcsos();
        awaitWaiting(1);

        console.goTo("/team/alerts/open?force=lancashire&role=pcso", "Has it opened?");

        assertThat(page.getByText("nobody is told again today.")).isVisible();
        assertThat(page.getByText("It has opened", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void isAccessible(int width) throws IOException, InterruptedException {
        page.context().close();
        open(width);
        console.goTo("/team/alerts", "Alerts");
        assertThat(page.getByText("Nobody waits for anything.")).isVisible();
        console.assertAccessible(width);
        console.press("Show who will be told");
        assertThat(page.locator(".errors li")).hasCount(2);
        console.assertAccessible(width);
        console.goTo("/team/alerts/open?force=lancashire&role=any", "Has it opened?");
        assertThat(page.getByText("Nobody waits for it, so nobody will be told."))
                .isVisible();
        console.assertAccessible(width);

        asksForPcsos();
        String talking = asksForPcsosAndTalks();
        texts("text me when theres another workshop");
        texts("notify me when new sessions come up");
        awaitWaiting(3);
        assertThat(waiting(PCSOS).locator("[data-label=People]")).hasText("2");
        console.assertAccessible(width);
        console.goTo("/team/alerts/open?force=lancashire&role=pcso", "Has it opened?");
        assertThat(page.getByText("2 people will be told.")).isVisible();
        console.assertAccessible(width);

        open(PCSOS, "pcso");
        awaitTold(PCSOS, 1);
        assertThat(cell(PCSOS, "Still to tell")).hasText("1");
        console.assertAccessible(width);
        console.goTo("/team/alerts/open?force=lancashire&role=pcso", "Has it opened?");
        console.assertAccessible(width);
        release(talking);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void showsOddNamesOfMembersAsTheyAre(int width) throws IOException {
        page.context().close();
        open(width);
        open(PCSOS, "pcso");
        for (String name : ODD_NAMES) {
            goByTheName(name);
            console.assertAccessible(width);
            console.goTo("/team/alerts", "Alerts");
            assertThat(cell(PCSOS, "Said by")).containsText(name + ", ");
            console.assertAccessible(width);
        }
        assertThat(page).hasTitle("Alerts – Positive Action team");
    }

    private void goByTheName(String name) {
        console.goTo("/team/members", "Members");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHas(page.locator(".count")))
                .getByRole(AriaRole.LINK)
                .press("Enter");
        page.locator("#name").fill(name);
        console.press("Save");
        assertThat(console.told()).hasText(name + " is changed.");
    }

    private void open(String subject, String role) {
        console.goTo("/team/alerts/open?force=lancashire&role=" + role, "Has it opened?");
        page.locator("main form button").press("Enter");
        assertThat(opened(subject)).isVisible();
    }

    private void awaitWaiting(int subjects) {
        for (int look = 0; look < 30 && waiting("").count() < subjects; look++) {
            page.waitForTimeout(1_000);
            console.goTo("/team/alerts", "Alerts");
        }
        assertThat(waiting("")).hasCount(subjects);
    }

    private void awaitTold(String subject, int people) {
        for (int look = 0; look < 30 && !cell(subject, "Told").textContent().equals("" + people); look++) {
            page.waitForTimeout(1_000);
            console.goTo("/team/alerts", "Alerts");
        }
        assertThat(cell(subject, "Told")).hasText("" + people);
    }

    private void asksForPcsos() throws IOException, InterruptedException {
        texts("text me when you recruit PCSOs");
    }

    /** A person has the floor afterwards, and so nobody tells them anything else; their number in the queue. */
    private String asksForPcsosAndTalks() throws IOException, InterruptedException {
        console.goTo("/team", "Queue");
        console.goOnDuty();
        asksForPcsos();
        phone().texts("talk to a person");
        String number = console.newlyWaiting();
        console.press("Take candidate " + number);
        console.assertHeading("Candidate " + number);
        return number;
    }

    private void release(String number) {
        console.goTo("/team/conversations/" + number, "Candidate " + number);
        console.press("Done");
        console.assertHeading("Queue");
    }

    /** Somebody new texts this. */
    private void texts(String words) throws IOException, InterruptedException {
        phone().takeANewNumber();
        phone().texts(words);
        page.waitForTimeout(1_500);
    }

    private static CandidatesPhone phone() {
        return new CandidatesPhone(bot.url(), LANCASHIRE);
    }

    private Locator waiting(String subject) {
        return row("What people wait to be told of", subject);
    }

    private Locator opened() {
        return page.locator("table")
                .filter(new Locator.FilterOptions().setHasText("What has opened, the latest first"));
    }

    private Locator opened(String subject) {
        return row("What has opened, the latest first", subject);
    }

    private Locator row(String table, String subject) {
        return page.locator("table")
                .filter(new Locator.FilterOptions().setHasText(table))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(subject));
    }

    private Locator cell(String subject, String column) {
        return opened(subject).locator("[data-label='" + column + "']");
    }

    private void open(int width) throws IOException {
        page = browser.open(width);
        console = ConsolePage.open(page, bot.url()).signIn(bot.consolePassword());
    }
}
