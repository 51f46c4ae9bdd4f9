package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team member at the console, and the packaged bot behind it with nothing set up. */
class ConsoleTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final Pattern PASSWORD = Pattern.compile("sign in as team with the password (\\w+)");

    @TempDir
    static Path folder;

    private static RunningBot bot;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Page page;
    private ConsolePage console;

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
    void openTheConsole() {
        open(DESK);
    }

    @AfterEach
    void closeTheConsole() {
        page.context().close();
    }

    @Test
    void passesACandidateToAPersonAndBackByKeyboardAlone() throws IOException, InterruptedException {
        console.signIn(password());
        goOnDuty();
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
        goOnDuty();
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
        goOnDuty();
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
            new ConsolePage(page, second.url()).signIn(password(second));
            page.waitForTimeout(1_500);
            Instant before = Instant.now();
            second.close();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(page.locator("#trouble")).hasText("Not connected: this page may be out of date.");
    }

    private void open(int width) {
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
                .newPage();
        page.onConsoleMessage(this::listen);
        console = ConsolePage.open(page, bot.url());
    }

    /** What the browser has to complain about, such as something that the policy forbids. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    private void goOnDuty() {
        if (page.locator("#on-duty").isVisible()) {
            console.press("Go on duty");
        }
        assertThat(page.getByText("On duty on this page")).isVisible();
    }

    /** Somebody else than before asks for a person; the queue shows them without a reload. Their number in it. */
    private String newCandidate() throws IOException, InterruptedException {
        post("/simulator/phone/candidates", "");
        texts("talk to a person");
        assertThat(console.news()).containsText("waits for a person");
        String button = String.valueOf(page.locator("[id^=take-]").getAttribute("id"));
        return button.substring("take-".length());
    }

    private static void texts(String words) throws IOException, InterruptedException {
        post("/simulator/phone/texts", "{\"to\":\"+447700900002\",\"body\":\"" + words + "\"}");
    }

    private static void post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bot.url() + path))
                .header("Origin", bot.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isLessThan(300);
        }
    }

    private static String password() throws IOException {
        return password(bot);
    }

    private static String password(RunningBot bot) throws IOException {
        Matcher found = PASSWORD.matcher(bot.log());
        assertThat(found.find()).as(bot.log()).isTrue();
        return found.group(1);
    }
}
