package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person at the try-it page, and the packaged bot behind it with nothing set up. */
class BrowserTests {
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @TempDir
    static Path folder;

    private static RunningBot bot;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private TryItPage tryIt;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bot = RunningBot.start(folder);
        playwright = SystemChromium.playwright();
        browser = SystemChromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        bot.close();
    }

    @BeforeEach
    void openThePage() {
        open(DESK, ColorScheme.LIGHT);
        tryIt.asNewcomers();
        page.evaluate("window.sameSinceOpened = true");
    }

    @AfterEach
    void closeThePage() {
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Lancashire, what is positive action, level the playing field",
                "Lancashire, what positive action isn't, does not lower the standards",
                "Constabulary B, what is positive action, adverse impact",
                "Constabulary B, what positive action isn't, It isn't about setting targets"
            })
    void answersByTextWithoutAReload(String force, String question, String answer) {
        tryIt.textingTo(force).text(question);
        assertThat(tryIt.texts()).containsText(answer);
        assertThat(tryIt.texts()).containsText(Pattern.compile("[12] parts?, \\d+ characters, GSM-7 · Delivered"));
        assertSameSinceOpened();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "what is positive action, level the playing field",
                "what positive action isn't, different to positive discrimination"
            })
    void answersInTeamsWithoutAReload(String question, String answer) {
        tryIt.say(question);
        assertThat(tryIt.messages()).containsText(answer);
        assertSameSinceOpened();
    }

    @Test
    void worksByKeyboardAlone() {
        page.locator("body").press("Tab");
        tabTo("New candidate");
        tabTo("Text to");
        page.keyboard().type("Const");
        tabTo("Your text");
        page.keyboard().type("what positive action isn't");
        tabTo("Send text");
        page.keyboard().press("Enter");
        assertThat(tryIt.texts()).containsText("It isn't about setting targets");
        tabTo("Your message");
        page.keyboard().type("what positive action isn't");
        page.keyboard().press("Enter");
        assertThat(tryIt.messages()).containsText("different to positive discrimination");
    }

    @Test
    void takesAPressedButtonForWhatItSays() {
        tryIt.say("what positive action isn't");
        assertThat(tryIt.messages()).containsText("different to positive discrimination");
        tryIt.button("Talk to a person").first().click();
        assertThat(tryIt.messages()).containsText("Which force would you like to talk to?");
    }

    @Test
    void measuresTheDraft() {
        tryIt.draft().fill("hello €");
        assertThat(page.locator("#size")).hasText("1 part, 8 characters, GSM-7");
        tryIt.draft().fill("ŵ".repeat(71));
        assertThat(page.locator("#size")).hasText("2 parts, 71 characters, UCS-2");
    }

    @Test
    void obeysStop() {
        tryIt.text("STOP");
        assertThat(tryIt.texts()).containsText("You have successfully been unsubscribed.");
        tryIt.text("what positive action isn't");
        page.waitForTimeout(2_000);
        assertThat(tryIt.texts()).not().containsText("positive discrimination");
    }

    @Test
    void showsTheSameInEveryTab() {
        Page second = page.context().newPage();
        TryItPage other = TryItPage.open(second, bot.url());
        tryIt.say("seen in both");
        assertThat(other.messages()).containsText("seen in both");
        second.reload();
        assertThat(other.messages()).containsText("seen in both");
    }

    @Test
    void showsMarkupAsItWasTyped() {
        String markup = "<img src=x onerror=\"document.title='owned'\">";
        tryIt.text(markup);
        tryIt.say(markup);
        assertThat(tryIt.texts()).containsText(markup);
        assertThat(tryIt.messages()).containsText(markup);
        assertThat(page).hasTitle("Try the Positive Action bot");
    }

    @Test
    void saysWhatOfACardItCannotShow() {
        page.evaluate("""
                async () => {
                  const { cardOf } = await import('/simulator/page/adaptive-card.js');
                  document.querySelector('#messages').append(cardOf({
                    contentType: 'application/vnd.microsoft.card.adaptive',
                    content: { body: [{ type: 'TextBlock', text: '**bold** and _italic_' }, { type: 'Media' }] }
                  }));
                }""");
        assertThat(tryIt.messages()).containsText("This page cannot show the element “Media”.");
        assertThat(tryIt.messages().locator("strong")).hasText("bold");
        assertThat(tryIt.messages().locator("em")).hasText("italic");
    }

    @ParameterizedTest
    @CsvSource({DESK + ", LIGHT", DESK + ", DARK", PHONE + ", LIGHT", PHONE + ", DARK"})
    void isAccessible(int width, ColorScheme colours) {
        page.context().close();
        open(width, colours);
        tryIt.text("what positive action isn't");
        tryIt.say("what positive action isn't");
        assertThat(tryIt.messages()).containsText("different to positive discrimination");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat((int) page.evaluate("document.documentElement.scrollHeight - document.body.offsetHeight"))
                .isZero();
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /** Takes the picture that the README shows: run with {@code -Dpicture=deploy/images/try-it.png}. */
    @Test
    @EnabledIfSystemProperty(named = "picture", matches = ".+")
    void isPictured() {
        tryIt.textingTo("Constabulary B").text("what positive action isn't");
        assertThat(tryIt.texts()).containsText("It isn't about setting targets");
        tryIt.say("what is positive action");
        assertThat(tryIt.messages()).containsText("level the playing field");
        page.waitForTimeout(1_500);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("picture"))));
    }

    private void open(int width, ColorScheme colours) {
        page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours))
                .newPage();
        tryIt = TryItPage.open(page, bot.url());
    }

    /** Goes on with the Tab key until what has this name has the focus, and shows it. */
    private void tabTo(String name) {
        for (int steps = 0; steps < 12; steps++) {
            Object focused =
                    page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()");
            if (name.equals(focused)) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not reach " + name);
    }

    private void assertSameSinceOpened() {
        assertThat(page.evaluate("window.sameSinceOpened")).isEqualTo(true);
    }
}
