package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who reads what is kept of them, and the packaged bot behind the page. */
class PrivacyNoticePageTests {
    private static final int DESK = 1280;
    private static final int PHONE = 320;

    @TempDir
    static Path folder;

    private static RunningBot bot;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bot = RunningBot.start(folder);
        playwright = SystemChromium.playwright();
        browser = SystemChromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        bot.close();
    }

    @ParameterizedTest
    @CsvSource({DESK + ", LIGHT", DESK + ", DARK", PHONE + ", LIGHT", PHONE + ", DARK"})
    void isAccessible(int width, ColorScheme colours) {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
        page.context().close();
    }

    @Test
    void canBeReadWithoutSignInAndWithoutScripts() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));

        assertThat(page.getByText("How long: 90 days.")).isVisible();
        assertThat(page.getByText("DELETE MY DATA")).isVisible();
        assertThat(page.getByText("Positive.Action.Team@merseyside.pnn.police.uk"))
                .isVisible();
        page.context().close();
    }

    private static Page open(Browser.NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        page.navigate(bot.url() + "/privacy");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What we keep about you")))
                .isVisible();
        return page;
    }
}
