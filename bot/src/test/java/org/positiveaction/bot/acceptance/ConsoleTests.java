package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team member at the console, and the packaged bot behind it with nothing set up. */
class ConsoleTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;

    @RegisterExtension
    static final TestBrowser browser = new TestBrowser();

    @TempDir
    static Path folder;

    private static RunningBot bot;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

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
    void openTheConsole() {
        open(DESK);
    }

    @Test
    void passesACandidateToAPersonAndBackByKeyboardAlone() throws IOException, InterruptedException {
        console.signIn(password());
        console.goOnDuty();
        String number = newCandidate();
        console.press("Take candidate " + number);
        console.assertHeading("Candidate " + number);
        assertThat(console.told()).hasText("You are talking with candidate " + number + ".");

        console.tabTo("To candidate " + number);
        console.type("Hello, how can I help?");
        console.press("Send");
        assertThat(console.said()).containsText(Pattern.compile("You .* · Delivered\\s+Hello, how can I help\\?"));

        console.press("Done");
        console.assertHeading("Queue");
        assertThat(console.told()).hasText("Candidate " + number + " is back with the bot.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void losesNothingTypedWhenTheCandidateWrites() throws IOException, InterruptedException {
        console.signIn(password());
        console.goOnDuty();
        String number = newCandidate();
        console.press("Take candidate " + number);
        console.assertHeading("Candidate " + number);
        console.tabTo("To candidate " + number);
        console.type("Half a rep");
        texts("is there a car park?");
        assertThat(console.news()).containsText("Candidate: is there a car park?");
        assertThat(console.said()).containsText("is there a car park?");
        console.type("ly");
        console.tabTo("Note for colleagues");
        console.type("comes by car");
        console.press("Keep note");
        assertThat(page.locator("#noted")).containsText("comes by car");

        assertThat(page.getByLabel("To candidate " + number)).hasValue("Half a reply");
        assertThat(console.said()).not().containsText("comes by car");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void isAccessible(int width) throws IOException, InterruptedException {
        page.context().close();
        open(width);
        console.assertAccessible(width);
        console.signIn(password());
        console.goOnDuty();
        String number = newCandidate();
        console.assertAccessible(width);
        console.press("Take candidate " + number);
        console.assertHeading("Candidate " + number);
        console.assertAccessible(width);
        console.goTo("/team/members", "Members");
        console.assertAccessible(width);
        console.press("Add a member");
        console.assertHeading("Add a member");
        console.press("Add");
        assertThat(page.getByText("Nothing is changed yet")).isVisible();
        console.assertAccessible(width);
        console.goTo("/team/audit", "Audit");
        console.assertAccessible(width);
    }

    @Test
    void stopsAtOnceWhilePagesAreOpen(@TempDir Path another) throws IOException, InterruptedException {
        try (RunningBot second = RunningBot.start(another)) {
            page.navigate(second.url() + "/team");
            new ConsolePage(page, second.url()).signIn(second.consolePassword());
            page.waitForTimeout(1_500);
            Instant before = Instant.now();
            second.close();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(page.locator("#trouble")).hasText("Not connected: this page may be out of date.");
    }

    private void open(int width) {
        page = browser.open(width);
        page.onConsoleMessage(this::listen);
        console = ConsolePage.open(page, bot.url());
    }

    /** What the browser has to complain about, such as something that the policy forbids. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    /** Somebody else than before asks for a person; the queue shows them without a reload. Their number in it. */
    private String newCandidate() throws IOException, InterruptedException {
        phone().takeANewNumber();
        texts("talk to a person");
        return console.newlyWaiting();
    }

    private static void texts(String words) throws IOException, InterruptedException {
        phone().texts(words);
    }

    private static CandidatesPhone phone() {
        return new CandidatesPhone(bot.url(), "+447700900002");
    }

    private static String password() throws IOException {
        return bot.consolePassword();
    }
}
