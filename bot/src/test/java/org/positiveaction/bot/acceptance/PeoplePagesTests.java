package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.testing.PostgresDatabase;

/** A lead who looks after people that have registered or want to be forgotten, and the packaged bot behind the pages. */
class PeoplePagesTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String LANCASHIRE = "+447700900003";
    private static final Pattern NUMBER = Pattern.compile("07700 900\\d{3}");

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
    void signIn() throws IOException {
        open(DESK);
    }

    @Test
    void takesDownThatSomebodyWasInTouchAndTakesItBackByKeyboardAlone() throws IOException, InterruptedException {
        register("Ann Example");
        console.goTo("/team", "Queue");
        console.press("Registrations");
        console.assertHeading("Registrations");
        String number = registration("Ann Example");

        console.press("Contacted Ann Example, registration " + number);
        assertThat(console.told()).hasText("Registration " + number + " is done: the promise is kept.");
        assertThat(contacted(number)).hasCount(0);

        console.press("Take back that you were in touch with Ann Example");
        assertThat(console.told()).hasText("Registration " + number + " waits again.");
        assertThat(contacted(number)).hasCount(1);
    }

    @Test
    void erasesWhatIsHeldOfSomebodyByKeyboardAlone() throws IOException, InterruptedException {
        register("Bea Sample");
        String number = numberOf("Bea Sample");

        find(number);
        console.assertHeading(number);
        assertThat(page.getByText("positive action support")).isVisible();
        console.press("Erase what is held of them");
        console.assertHeading("Erase what is held of " + number);
        console.tabTo("The day on their request");
        console.type(dayThatIsItsMonth().format(DateTimeFormatter.ofPattern("MMddyyyy", Locale.UK)));
        console.press("Show what will be erased");
        assertThat(page.getByText("Because of their written request of " + shown(dayThatIsItsMonth()) + "?"))
                .isFocused();
        console.press("Erase everything");
        console.assertHeading("Find a person");
        assertThat(console.told()).containsText("Tell them the receipt: ");

        assertIsNobodySoon(number);
        console.goTo("/team/registrations", "Registrations");
        assertThat(page.getByText("Bea Sample")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void isAccessible(int width) throws IOException, InterruptedException, SQLException {
        page.context().close();
        open(width);
        String done = width == DESK ? "Dan Donne" : "Dora Donne";
        String late = (width == DESK ? "Leo" : "Lena") + "lettersone".repeat(3);
        register(done);
        register(late);
        makeLate();
        console.goTo("/team/registrations", "Registrations");
        console.press("Contacted " + done + ", registration " + registration(done));
        assertThat(page.locator(".flag.bad").first()).hasText("Late");
        console.assertAccessible(width);

        String number = numberOf(late);
        find("none");
        assertThat(page.getByText("Nobody is shown")).isVisible();
        console.assertAccessible(width);
        find(number);
        console.assertHeading(number);
        console.assertAccessible(width);
        console.press("Erase what is held of them");
        console.assertHeading("Erase what is held of " + number);
        console.press("Show what will be erased");
        assertThat(page.getByText("Nothing is erased yet")).isVisible();
        console.assertAccessible(width);
        page.locator("#written").fill(dayThatIsItsMonth().toString());
        console.press("Show what will be erased");
        assertThat(page.getByText("Because of their written request")).isVisible();
        console.assertAccessible(width);
    }

    private void find(String number) {
        console.goTo("/team/people", "Find a person");
        console.tabTo("Their phone number");
        console.type(number);
        console.press("Find");
    }

    /** How they were reached goes last, once nothing more has to leave. */
    private void assertIsNobodySoon(String number) {
        for (int look = 0; look < 30 && !isNobody(number); look++) {
            page.waitForTimeout(1_000);
        }
        assertThat(page.locator("#wrong")).hasText("Nobody is shown");
    }

    private boolean isNobody(String number) {
        find(number);
        page.waitForLoadState();
        page.waitForTimeout(500);
        return page.locator("#wrong").isVisible();
    }

    /** Somebody new registers for support, is best reached by a text at any time, and stands on the page. */
    private void register(String name) throws IOException, InterruptedException {
        CandidatesPhone phone = new CandidatesPhone(bot.url(), LANCASHIRE);
        phone.takeANewNumber();
        for (String words : new String[] {"REGISTER", "my name is " + name, "1", "1", "1"}) {
            phone.texts(words);
            page.waitForTimeout(1_000);
        }
        for (int look = 0; look < 30 && page.getByText("Contacted " + name).count() == 0; look++) {
            page.waitForTimeout(1_000);
            console.goTo("/team/registrations", "Registrations");
        }
    }

    private Locator contacted(String number) {
        return page.locator("form[action='/team/registrations/" + number + "/contacted']");
    }

    private String registration(String name) {
        String button = page.getByText("Contacted " + name).textContent();
        return button.replaceAll(".*registration ", "").strip();
    }

    private String numberOf(String name) {
        String row =
                page.locator("tr", new Page.LocatorOptions().setHasText(name)).textContent();
        return NUMBER.matcher(row).results().findFirst().orElseThrow().group();
    }

    private static void makeLate() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update registration set promised_for = registered_at - interval '1 day'");
        }
    }

    /** Of the last year, and typed alike everywhere. */
    private static LocalDate dayThatIsItsMonth() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        LocalDate month = today.getDayOfMonth() < today.getMonthValue() ? today.minusMonths(1) : today;
        return month.withDayOfMonth(month.getMonthValue());
    }

    private static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK).format(day);
    }

    private void open(int width) throws IOException {
        page = browser.open(width);
        console = ConsolePage.open(page, bot.url()).signIn(bot.consolePassword());
    }
}
