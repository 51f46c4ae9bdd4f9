package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team member who sets sessions up and looks after them, and the packaged bot behind the pages. */
class SessionPagesTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String LANCASHIRE = "+447700900003";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** Its day and its month are one number, so that it is typed alike everywhere. */
    private static final LocalDate FIFTH_OF_MAY = LocalDate.of(today().getYear() + 1, 5, 5);

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static RunningBot bot;

    private Page page;
    private ConsolePage console;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bot = RunningBot.start(folder);
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
    void setsUpARepeatingSessionAndCallsOneOffByKeyboardAlone() {
        console.press("Sessions");
        console.assertHeading("Sessions");
        console.press("Set up a session");
        console.assertHeading("Set up a session");
        console.tabTo("Kind");
        console.type("Mock");
        console.tabTo("Force");
        console.type("Lanc");
        console.tabTo("Date");
        console.type("0505" + FIFTH_OF_MAY.getYear());
        console.tabTo("Time");
        console.type("0930AM");
        console.tabTo("Repeats");
        page.keyboard().press("ArrowDown");
        console.tabTo("How many times");
        console.type("3");
        console.tabTo("Places");
        console.type("8");
        console.tabTo("Place or link");
        console.type("Training centre, room 2");
        console.press("Show the dates");
        console.assertHeading("These 3 dates");
        console.press("Save these 3 sessions");
        console.assertHeading("Sessions");
        assertThat(console.told()).hasText("3 sessions are set up.");

        String second = "Mock interview, " + SHOWN.format(FIFTH_OF_MAY.plusWeeks(1)) + ", 9:30";
        console.press(second);
        console.assertHeading(second);
        assertThat(page.getByText("Training centre, room 2")).isVisible();
        console.press("Call off");
        assertThat(page.getByText("Nobody has a place or waits, so nobody will be told."))
                .isVisible();
        console.press("Call it off");
        console.assertHeading(second);
        assertThat(console.told()).hasText("The session is called off.");
        assertThat(page.locator(".flag.bad")).hasText("Called off");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void isAccessible(int width) throws IOException, InterruptedException {
        page.context().close();
        open(width);
        LocalDate day = today().plusDays(width == DESK ? 1 : 2);
        String path = setUp("Mock interview", day, "20:15", 4, 2);
        bookForACandidate(path.replaceAll("\\D", ""), width);
        for (String[] shown : new String[][] {
            {"/team/sessions", "Sessions"},
            {"/team/sessions/past", "Past sessions"},
            {path, "Mock interview, " + SHOWN.format(day) + ", 20:15"},
            {path + "/change", "Change session " + path.replaceAll("\\D", "")},
            {path + "/call-off", "Call off session " + path.replaceAll("\\D", "")},
            {path + "/move", "Move session " + path.replaceAll("\\D", "")},
        }) {
            console.goTo(shown[0], shown[1]);
            console.assertAccessible(width);
        }
        page.getByLabel("New date").fill(day.plusDays(7).toString());
        page.getByLabel("New time").fill("20:15");
        console.press("Show who will be told");
        assertThat(page.getByText("One person will be told: they have a place."))
                .isVisible();
        console.assertAccessible(width);
        page.navigate(bot.url() + "/team/sessions/month/" + day.toString().substring(0, 7));
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        console.assertAccessible(width);
        console.goTo("/team/sessions/new", "Set up a session");
        console.assertAccessible(width);
        fill(
                "Mock interview",
                LocalDate.of(today().getYear() + 1, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)),
                "01:30",
                4,
                9);
        press("Show the dates");
        assertThat(page.getByText("Nothing is set up yet")).isVisible();
        console.assertAccessible(width);
        page.getByLabel("The second, an hour later").check();
        page.getByLabel("Least number").fill("2");
        press("Show the dates");
        console.assertHeading("This date");
        console.assertAccessible(width);
    }

    @Test
    void printsTheListWithoutWhatLeadsElsewhere() {
        String path = setUp("Mock interview", today().plusDays(3), "20:15", 4, 0);
        page.navigate(bot.url() + path);
        Locator needs = page.getByText("Only you see this, as the host.");
        assertThat(needs).isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(needs).isHidden();
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.getByText("Nobody has booked.")).isVisible();
    }

    /** Takes the picture that the README shows: run with {@code -Dpicture=deploy/images/sessions.png}. */
    @Test
    @EnabledIfSystemProperty(named = "picture", matches = ".+")
    void isPictured() throws IOException, InterruptedException {
        LocalDate monday =
                today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
        setUp("Mock interview", monday.plusDays(1), "18:30", 6, 3);
        setUp("Mock interview", monday.plusDays(3), "10:00", 6, 3);
        setUp("Mock interview", monday.plusDays(8), "18:30", 6, 3);
        setUp("Application workshop", monday.plusDays(2), "17:00", 12, 5);
        setUp("Application workshop", monday.plusDays(9), "17:00", 12, 5);
        setUp("Discovery day", monday.plusDays(5), "9:30", 40, 10);
        setUp("Discovery day", monday.plusDays(12), "9:30", 40, 10);
        for (int day : List.of(1, 1, 1, 2, 2, 3, 5, 5, 8, 9)) {
            texts("book a place on " + SPOKEN.format(monday.plusDays(day)), "1", "1");
        }
        page.setViewportSize(DESK, 740);
        page.navigate(bot.url() + "/team/sessions/month/" + monday.toString().substring(0, 7));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("picture"))));
    }

    /** The path of the page of a new session. */
    private String setUp(String kind, LocalDate date, String time, int places, int least) {
        console.goTo("/team/sessions/new", "Set up a session");
        fill(kind, date, time, places, least);
        press("Show the dates");
        console.assertHeading("This date");
        press("Save this session");
        assertThat(console.told()).hasText("The session is set up.");
        return page.url().substring(bot.url().length());
    }

    private void fill(String kind, LocalDate date, String time, int places, int least) {
        page.getByLabel("Kind")
                .selectOption(new SelectOption()
                        .setValue(kind.toLowerCase(Locale.ROOT).replace(' ', '-')));
        page.getByLabel("Force").selectOption("lancashire");
        page.locator("#date").fill(date.toString());
        page.locator("#time").fill(time.length() < 5 ? "0" + time : time);
        page.locator("#places").fill(String.valueOf(places));
        page.getByLabel("Least number").fill(String.valueOf(least));
        page.getByLabel("Place or link").fill("Training centre, room 2");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
    }

    /** Somebody new texts this. */
    private void texts(String... all) throws IOException, InterruptedException {
        CandidatesPhone phone = new CandidatesPhone(bot.url(), LANCASHIRE);
        phone.takeANewNumber();
        for (String words : all) {
            phone.texts(words);
            page.waitForTimeout(1_500);
        }
    }

    /** Somebody new asks for a person, and is booked into a session. */
    private void bookForACandidate(String session, int width) throws IOException, InterruptedException {
        console.goTo("/team", "Queue");
        console.goOnDuty();
        CandidatesPhone phone = new CandidatesPhone(bot.url(), LANCASHIRE);
        phone.takeANewNumber();
        phone.texts("talk to a person");
        String number = console.newlyWaiting();
        console.press("Take candidate " + number);
        console.assertHeading("Candidate " + number);
        page.getByLabel("Book for them").selectOption(session);
        console.assertAccessible(width);
        console.press("Book");
        assertThat(console.told()).containsText("They are being told.");
        assertThat(console.said()).containsText("I have booked a place for you: Mock interview");
        console.press("Done");
        console.assertHeading("Queue");
    }

    private void open(int width) throws IOException {
        page = browser.open(width);
        console = ConsolePage.open(page, bot.url()).signIn(bot.consolePassword());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
