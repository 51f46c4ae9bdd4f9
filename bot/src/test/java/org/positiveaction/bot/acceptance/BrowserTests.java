package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person at the try-it page, and the packaged bot behind it with nothing set up. */
class BrowserTests {
    private static final int DESK = 1280;
    private static final int PHONE = 360;

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
        open(DESK, ColorScheme.LIGHT);
        tryIt.asNewcomers();
        page.evaluate("window.sameSinceOpened = true");
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
        tabTo("Priya Shah");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#team-chat-person")).hasText("Sam Carter");
        tabTo("Your message");
        page.keyboard().type("what is positive action");
        tabTo("Mention the bot: it hears nothing else here");
        tabTo("Send message");
        page.keyboard().press("Enter");
        assertThat(tryIt.channel().log()).containsText("level the playing field");
    }

    @Test
    void takesAPressedButtonForWhatItSays() {
        tryIt.say("what positive action isn't");
        assertThat(tryIt.messages()).containsText("different to positive discrimination");
        tryIt.button("Talk to a person").first().click();
        assertThat(tryIt.messages()).containsText("Which force would you like to talk to?");
    }

    @Nested
    class WithTheTeam {
        @Test
        void answersATeamMemberInAChatOfTheirOwn() {
            tryIt.as("Sam Carter").teamChat().say("what positive action isn't??");
            assertThat(tryIt.teamChat().log()).containsText("different to positive discrimination");
            tryIt.as("Priya Shah");
            assertThat(tryIt.teamChat().log()).not().containsText("what positive action isn't??");
            assertThat(tryIt.messages()).not().containsText("what positive action isn't??");
        }

        @Test
        void keepsAHalfTypedMessageWithWhoTypedIt() {
            tryIt.as("Priya Shah").teamChat().draft().fill("half typed");
            tryIt.as("Sam Carter");
            assertThat(tryIt.teamChat().draft()).isEmpty();
            tryIt.as("Priya Shah");
            assertThat(tryIt.teamChat().draft()).hasValue("half typed");
        }

        @Test
        void answersInTheThreadWhereItIsMentioned() {
            tryIt.channel().say("what is positive action");
            assertThat(thread("@Positive Action what is positive action")).containsText("level the playing field");
        }

        @Test
        void hearsNothingInTheChannelThatDoesNotMentionIt() {
            page.getByLabel("Mention the bot").uncheck();
            tryIt.channel().say("is it my turn, or yours");
            page.waitForTimeout(2_000);
            assertThat(thread("is it my turn, or yours").locator("article")).hasCount(1);
        }

        @Test
        void answersATextFromTheTeamMembersPhone() {
            tryIt.teamPhone().say("what positive action isn't");
            assertThat(tryIt.teamPhone().log()).containsText("Delivered");
            assertThat(tryIt.teamPhone().log().locator(".message:not(.mine)"))
                    .not()
                    .hasCount(0);
            assertThat(tryIt.texts().locator(".message")).hasCount(0);
        }

        @Test
        void showsAChangedCardInItsPlaceToWhoeverIsAtIt() {
            String channel = "/simulator/teams/v3/conversations/19:positive-action-team@thread.tacv2/activities";
            String answer = send("POST", channel, card("Somebody waits", "Take it"));
            String id = answer.replaceAll("\\D", "");
            Locator button = thread("Somebody waits").getByText("Take it");
            button.focus();
            send("PUT", channel + "/" + id, card("Priya has it", "Take it", "Give back"));
            Locator changed = thread("Priya has it");
            assertThat(changed).not().containsText("Somebody waits");
            assertThat(changed.getByText("Take it")).isFocused();
            changed.getByText("Give back").click();
            assertThat(changed).containsText("Priya Shah pressed “Give back”");
        }

        @Test
        void saysWhatIsNewForTheOtherColleague() {
            tryIt.as("Priya Shah");
            send("POST", "/simulator/chat-sam/messages", "{\"text\":\"what is positive action\"}");
            // The answer, and who it is that answers.
            assertThat(page.locator("#new-for-sam")).hasText("2 new for Sam Carter");
            tryIt.as("Sam Carter");
            assertThat(page.locator("#new-for-sam")).isEmpty();
        }

        private Locator thread(String root) {
            return tryIt.channel()
                    .log()
                    .locator(".thread")
                    .filter(new Locator.FilterOptions().setHasText(root))
                    .last();
        }
    }

    @Test
    void handsOverWhatIsTypedOnACardOnce() {
        showACardToTypeOn();
        Locator box = tryIt.messages().getByLabel("Your answer");
        tryIt.button("Send").click();
        assertThat(box).isFocused();
        assertThat(tryIt.messages()).containsText("Type something here first.");
        assertThat(box).hasAttribute("maxlength", "20");
        box.fill("Good morning");
        tryIt.button("Give back").click();
        tryIt.button("Send").click();
        assertThat(box).isEmpty();
        assertThat(page.evaluate("window.pressed.join()"))
                .isEqualTo("{\"says\":\"Give back\"},{\"says\":\"Send\",\"typed\":\"Good morning\"}");
    }

    @Test
    void leadsToATextFromAnotherNumber() {
        tryIt.textingTo("Constabulary B");
        send("POST", "/simulator/phone/texts", "{\"to\":\"+447700900000\",\"body\":\"hello\"}");
        assertThat(tryIt.phone().region()).containsText("New text from No force yet");
        tryIt.button("Show it").click();
        assertThat(tryIt.texts()).containsText("hello");
        assertThat(tryIt.button("Show it")).hasCount(0);
        assertThat(tryIt.texts()).isFocused();
    }

    @Test
    void measuresTheDraft() {
        tryIt.draft().fill("hello €");
        assertThat(page.locator("#phone-size")).hasText("1 part, 8 characters, GSM-7");
        tryIt.draft().fill("ŵ".repeat(71));
        assertThat(page.locator("#phone-size")).hasText("2 parts, 71 characters, UCS-2");
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
                  document.querySelector('#chat-log').append(cardOf({
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
        tryIt.channel().say("what positive action isn't");
        tryIt.teamChat().say("what positive action isn't");
        tryIt.teamPhone().say("what positive action isn't");
        showACardToTypeOn();
        tryIt.button("Send").click();
        assertThat(tryIt.messages()).containsText("different to positive discrimination");
        assertThat(tryIt.channel().log()).containsText("different to positive discrimination");
        assertThat(tryIt.teamChat().log()).containsText("different to positive discrimination");
        tryIt.channel().log().getByText("Reply").last().click();
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

    private void open(int width, ColorScheme colours) {
        page = browser.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
        tryIt = TryItPage.open(page, bot.url());
    }

    /** In the candidate's chat, with an answer that is required; what is handed over ends up in {@code window.pressed}. */
    private void showACardToTypeOn() {
        page.evaluate("""
                async () => {
                  const { cardOf } = await import('/simulator/page/adaptive-card.js');
                  const submit = (title, more) => ({ type: 'Action.Submit', title, data: { says: title }, ...more });
                  document.querySelector('#chat-log').append(cardOf({
                    contentType: 'application/vnd.microsoft.card.adaptive',
                    content: {
                      body: [{
                        type: 'Input.Text', id: 'typed', label: 'Your answer', placeholder: 'Type here',
                        isMultiline: true, isRequired: true, maxLength: 20
                      }],
                      actions: [submit('Send'), submit('Give back', { associatedInputs: 'none' })]
                    }
                  }, (label, data) => (window.pressed ??= []).push(JSON.stringify(data))));
                }""");
    }

    /** A message of the bot's with a card. */
    private static String card(String text, String... buttons) {
        String actions = Arrays.stream(buttons)
                .map("{\"type\":\"Action.Submit\",\"title\":\"%s\",\"data\":{}}"::formatted)
                .collect(Collectors.joining(","));
        return """
                {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":
                  {"body":[{"type":"TextBlock","text":"%s"}],"actions":[%s]}}]}""".formatted(text, actions);
    }

    /** Sends what no device on show would, from the page; returns the answer. */
    private String send(String method, String path, String body) {
        return (String) page.evaluate(
                "([method, path, body]) => fetch(path, { method, body, headers: { 'Content-Type': 'application/json' } })"
                        + ".then(answer => answer.text())",
                List.of(method, path, body));
    }

    /** Goes on with the Tab key until what has this name has the focus, and shows it. */
    private void tabTo(String name) {
        for (int steps = 0; steps < 60; steps++) {
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
