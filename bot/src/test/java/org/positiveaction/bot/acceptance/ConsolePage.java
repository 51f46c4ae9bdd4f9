package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The console, in the words of a team member who uses it with the keyboard alone. */
record ConsolePage(Page page, String url) {
    private static final int MOST_STEPS = 40;

    static ConsolePage open(Page page, String url) {
        page.navigate(url + "/team");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        return new ConsolePage(page, url);
    }

    /** The password has the focus already. */
    ConsolePage signIn(String password) {
        assertThat(page.locator("#password")).isFocused();
        type(password);
        page.keyboard().press("Enter");
        assertHeading("Queue");
        return this;
    }

    void goOnDuty() {
        if (page.locator("#on-duty").isVisible()) {
            press("Go on duty");
        }
        assertThat(page.getByText("On duty on this page")).isVisible();
    }

    /** The number of the one candidate who waits, once the queue shows them. */
    String newlyWaiting() {
        assertThat(news()).containsText("waits for a person");
        String button = String.valueOf(page.locator("[id^=take-]").getAttribute("id"));
        return button.substring("take-".length());
    }

    void goTo(String path, String heading) {
        page.navigate(url + path);
        assertHeading(heading);
    }

    void press(String name) {
        tabTo(name);
        page.keyboard().press("Enter");
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** What was done, as the page says it. */
    Locator told() {
        return page.locator("#told");
    }

    Locator said() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was said"));
    }

    Locator news() {
        return page.locator("#news");
    }

    void assertHeading(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
    }

    /** Goes on with the Tab key until what has this name has the focus, and shows it. */
    void tabTo(String name) {
        page.waitForLoadState();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
                    + ".trim().replace(/\\s+/g, ' ')"))) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + name);
    }

    void assertAccessible(int width) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
