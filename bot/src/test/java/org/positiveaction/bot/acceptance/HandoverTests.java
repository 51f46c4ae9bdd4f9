package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A candidate and the team, in one window: the packaged bot behind it with nothing set up. Buttons are pressed by key. */
class HandoverTests {
    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static RunningBot bot;

    private Page page;
    private TryItPage tryIt;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bot = RunningBot.start(folder);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void openThePage() {
        page = browser.open(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        tryIt = TryItPage.open(page, bot.url()).asNewcomers();
    }

    @Test
    void goesFromATextToTheTeamsChannelToAColleaguesChatAndBack() {
        String number = talkBegins();
        isAccessible();

        tryIt.teamChat().say("done");
        assertThat(tryIt.texts()).containsText("Did talking with Priya help? 1 yes, 2 no.");
        assertThat(card(number)).containsText("is back with the bot");
        tryIt.text("1");
        assertThat(tryIt.texts()).containsText("Thank you, that is good to know.");
    }

    @Test
    void goesFromATeamsChatToAColleaguesPhone() {
        tryIt.as("Priya Shah").teamChat().say("code");
        assertThat(tryIt.teamChat().log()).containsText(Pattern.compile("Text \\d{6} from your mobile"));
        Matcher code = Pattern.compile("Text (\\d{6}) from your mobile")
                .matcher(tryIt.teamChat().log().textContent());
        String last = code.results().map(found -> found.group(1)).reduce("", (earlier, later) -> later);
        tryIt.teamPhone().say(last);
        assertThat(tryIt.teamPhone().log()).containsText("Hello Priya, you are on duty by text.");

        tryIt.say("I am applying to Lancashire");
        assertThat(tryIt.messages()).containsText("I will answer for Lancashire");
        tryIt.say("talk to a person");
        assertThat(tryIt.messages()).containsText("I have asked the Workforce representation team");
        String number = waitingNumber();
        tryIt.teamPhone().say("TAKE " + number);
        assertThat(tryIt.messages()).containsText("You are now talking with Priya");
        tryIt.teamPhone().say("Hello from my phone");
        assertThat(tryIt.messages()).containsText("Hello from my phone");
        tryIt.say("hello to your phone");
        assertThat(tryIt.teamPhone().log()).containsText(number + ": hello to your phone");
        tryIt.say("bot");
        assertThat(tryIt.teamPhone().log()).containsText("Candidate " + number + " went back to the bot.");
        tryIt.teamPhone().say("off duty");
        assertThat(tryIt.teamPhone().log()).containsText("You are off duty.");
    }

    /** Takes the picture that the README shows: run with {@code -Dpicture=deploy/images/try-it.png}. */
    @Test
    @EnabledIfSystemProperty(named = "picture", matches = ".+")
    void isPictured() {
        tryIt.say("I am applying to Lancashire");
        tryIt.say("what is positive action");
        assertThat(tryIt.messages()).containsText("level the playing field");
        talkBegins();
        page.waitForTimeout(1_500);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("picture"))));
        tryIt.teamChat().say("done");
        assertThat(tryIt.texts()).containsText("You are back with me");
    }

    /** From a text to a talk with Priya; the candidate's number. */
    private String talkBegins() {
        tryIt.as("Priya Shah").teamChat().say("on duty");
        assertThat(tryIt.teamChat().log()).containsText("You are on duty until");

        tryIt.textingTo("Lancashire").text("can i talk to a real person");
        assertThat(tryIt.texts()).containsText("I have asked the Workforce representation team");
        String number = waitingNumber();
        press(card(number), "Take");
        assertThat(tryIt.texts()).containsText("You are now talking with Priya");
        assertThat(card(number)).containsText("is talking with Priya Shah");

        Locator box = tryIt.teamChat().log().getByLabel("Your reply to candidate " + number);
        box.fill("Good morning, how can I help?");
        press(tryIt.teamChat().log(), "Send");
        assertThat(tryIt.texts()).containsText("Good morning, how can I help?");
        tryIt.text("will they think im a quota");
        assertThat(tryIt.teamChat().log()).containsText(number + ": will they think im a quota");
        tryIt.teamChat().say("No. Everybody passes the same tests.");
        assertThat(tryIt.texts()).containsText("Everybody passes the same tests.");
        return number;
    }

    /** The number on the newest card in the team's channel. */
    private String waitingNumber() {
        Locator waiting = tryIt.channel().log().getByText(Pattern.compile("Candidate \\d+ is waiting for a person"));
        assertThat(waiting.last()).isVisible();
        return waiting.last().textContent().replaceAll("\\D+", "");
    }

    private Locator card(String number) {
        return tryIt.channel()
                .log()
                .locator(".thread")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Candidate " + number + "\\b")));
    }

    private static void press(Locator place, String button) {
        Locator found = place.getByText(button, new Locator.GetByTextOptions().setExact(true));
        found.last().focus();
        found.last().press("Enter");
    }

    private void isAccessible() {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
