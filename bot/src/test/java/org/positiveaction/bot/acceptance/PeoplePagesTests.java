package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
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

/** A lead who looks after people that want to be forgotten, and the packaged bot behind the pages. */
class PeoplePagesTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String LANCASHIRE = "+447700900003";
    private static final Pattern NUMBER = Pattern.compile("07700 900\\d{3}");

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static RunningBot bot;

    private Page page;
    private ConsolePage console;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bot = RunningBot.start(folder, PostgresDatabase.newUrl());
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
    void erasesWhatIsHeldOfSomebodyByKeyboardAlone() throws IOException, InterruptedException {
        register("Bea Sample");
        String number = numberOf("Bea Sample");

        find(number);
        console.assertHeading(number);
        assertThat(page.getByText("positive action support")).isVisible();
        console.press("Erase what is held about them");
        console.assertHeading("Erase what is held about " + number);
        console.tabTo("The date of their request");
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
    void isAccessible(int width) throws IOException, InterruptedException {
        page.context().close();
        open(width);
        String name = (width == DESK ? "Leo" : "Lena") + "lettersone".repeat(3);
        register(name);

        String number = numberOf(name);
        find("none");
        assertThat(page.getByText("Nobody is shown")).isVisible();
        console.assertAccessible(width);
        find(number);
        console.assertHeading(number);
        console.assertAccessible(width);
        console.press("Erase what is held about them");
        console.assertHeading("Erase what is held about " + number);
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
        new CandidatesPhone(bot.url(), LANCASHIRE).registersAs(name);
        for (int look = 0; look < 30 && page.getByText("Contacted " + name).count() == 0; look++) {
            page.waitForTimeout(1_000);
            console.goTo("/team/registrations", "Registrations");
        }
    }

    private String numberOf(String name) {
        String row =
                page.locator("tr", new Page.LocatorOptions().setHasText(name)).textContent();
        return NUMBER.matcher(row).results().findFirst().orElseThrow().group();
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
