package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/** A team member who is in touch with people that have registered, and the packaged bot behind the page. */
class RegistrationPagesTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String LANCASHIRE = "+447700900003";

    private static final String LONG_NAME = "x".repeat(500);

    /** What the bot takes for no name, and what may stand there all the same, by the names under which they register. */
    private static final Map<String, String> ODD_NAMES = Map.of(
            "Ann", "Robert'); DROP TABLE registration;--",
            "Bea", "=1+1",
            "Cleo", "🦊",
            "Dora", "<img src=x onerror=document.title=1>",
            "Edie", LONG_NAME);

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static String database;
    private static RunningBot bot;

    private Page page;
    private ConsolePage console;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = PostgresDatabase.newUrl();
        bot = RunningBot.start(folder, database);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void signInWhileNobodyWaits() throws IOException, SQLException {
        update("delete from registration");
        open(DESK);
    }

    @Test
    void takesDownThatSomebodyWasInTouchAndTakesItBackByKeyboardAlone() throws IOException, InterruptedException {
        register("Ann Example");
        register("Bea Sample");
        console.goTo("/team", "Queue");
        console.press("Registrations");
        console.assertHeading("Registrations");
        String number = registration("Ann Example");

        console.press("Contacted Ann Example, registration " + number);
        assertThat(console.told()).hasText("Registration " + number + " is done: the promise is kept.");
        assertThat(console.told()).isFocused();
        assertThat(row("Ann Example")).hasCount(0);

        page.keyboard().press("Tab");
        assertThat(contacted("Bea Sample")).isFocused();

        console.press("Take back that you were in touch with Ann Example");
        assertThat(console.told()).hasText("Registration " + number + " waits again.");
        assertThat(console.told()).isFocused();
        assertThat(row("Ann Example")).hasCount(1);
    }

    @Test
    void opensTheConversationWithWhoRegisteredByKeyboardAlone() throws IOException, InterruptedException {
        console.goOnDuty();
        register("Ann Example");
        console.goTo("/team", "Queue");
        phone().texts("talk to a person");
        String number = console.newlyWaiting();

        console.press("Registrations");
        console.assertHeading("Registrations");
        console.press("Conversation with Ann Example");

        console.assertHeading("Candidate " + number);
        assertThat(console.said()).containsText("my name is Ann Example");
        console.goTo("/team", "Queue");
        console.press("Take candidate " + number);
        console.assertHeading("Candidate " + number);
        console.press("Done");
        console.assertHeading("Queue");
    }

    @Test
    void writesToWhoRegisteredByKeyboardAlone() throws IOException, InterruptedException {
        console.goOnDuty();
        register("Ann Example");

        console.press("Write to them: Ann Example, registration " + registration("Ann Example"));

        assertThat(console.told()).containsText("You are talking with candidate ");
        assertThat(console.said()).containsText("You are now talking with ");
        assertThat(console.said()).not().containsText("my name is Ann Example");
        console.assertAccessible(DESK);
        console.press("Done");
        console.assertHeading("Queue");
    }

    @Test
    void tellsASecondWindowWhoWasInTouchAlready() throws IOException, InterruptedException {
        register("Ann Example");
        String number = registration("Ann Example");
        ConsolePage second = new ConsolePage(page.context().newPage(), bot.url());
        second.goTo("/team/registrations", "Registrations");
        console.press("Contacted Ann Example, registration " + number);
        assertThat(console.told()).hasText("Registration " + number + " is done: the promise is kept.");

        second.press("Contacted Ann Example, registration " + number);

        assertThat(second.told()).containsText("was in touch already, on ");
        assertThat(second.page().getByText("Nobody waits for you to be in touch."))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void isAccessible(int width) throws IOException, InterruptedException, SQLException {
        page.context().close();
        open(width);
        console.goTo("/team/registrations", "Registrations");
        assertThat(page.getByText("Nobody waits for you to be in touch.")).isVisible();
        console.assertAccessible(width);

        register("Ann Example");
        register("Leo" + "lettersone".repeat(3));
        console.assertAccessible(width);

        update("update registration set promised_for = registered_at - interval '1 day'");
        console.goTo("/team/registrations", "Registrations");
        assertThat(row("Ann Example").locator(".flag.bad")).hasText("Late");
        console.press("Contacted Ann Example, registration " + registration("Ann Example"));
        assertThat(console.told()).containsText("is done, after the promised day.");
        assertThat(page.getByText("You were in touch just now")).isVisible();
        console.assertAccessible(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void showsOddNamesAsTheyAre(int width) throws IOException, InterruptedException, SQLException {
        page.context().close();
        open(width);
        for (Map.Entry<String, String> name : ODD_NAMES.entrySet()) {
            register(name.getKey());
            rename(registration(name.getKey()), name.getValue());
        }
        console.goTo("/team/registrations", "Registrations");

        for (String name : ODD_NAMES.values()) {
            assertThat(row(name).locator("th .words")).hasText(name);
        }
        console.assertAccessible(width);
        console.press("Contacted " + LONG_NAME + ", registration " + registration(LONG_NAME));
        assertThat(page.locator(".card").getByText(LONG_NAME).first()).isVisible();
        console.assertAccessible(width);
        assertThat(page).hasTitle("Registrations – Positive Action team");
    }

    /** Stands on the page afterwards. */
    private void register(String name) throws IOException, InterruptedException {
        phone().registersAs(name);
        for (int look = 0; look < 30 && row(name).count() == 0; look++) {
            page.waitForTimeout(1_000);
            console.goTo("/team/registrations", "Registrations");
        }
    }

    private static CandidatesPhone phone() {
        return new CandidatesPhone(bot.url(), LANCASHIRE);
    }

    private Locator row(String name) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th .words")
                                .getByText(name, new Locator.GetByTextOptions().setExact(true))));
    }

    private Locator contacted(String name) {
        return row(name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Contacted " + name));
    }

    private String registration(String name) {
        return contacted(name).textContent().replaceAll("(?s).*registration (\\d+).*", "$1");
    }

    private static void rename(String number, String name) throws SQLException {
        update("update registration set name = ? where id = ?", TestSeal.SEAL.seal(name), Long.parseLong(number));
    }

    private static void update(String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void open(int width) throws IOException {
        page = browser.open(width);
        console = ConsolePage.open(page, bot.url()).signIn(bot.consolePassword());
    }
}
