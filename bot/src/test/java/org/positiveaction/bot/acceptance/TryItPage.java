package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The try-it page, in the words of whoever uses it. */
record TryItPage(Page page) {
    static TryItPage open(Page page, String url) {
        page.navigate(url);
        page.getByText("Connected to the bot").waitFor();
        TryItPage tryIt = new TryItPage(page);
        for (Locator shown : List.of(tryIt.person(), tryIt.ownNumber(), page.locator("#team-chat-person"))) {
            assertThat(shown).not().isEmpty();
        }
        return tryIt;
    }

    /** One device: what is said there, what can be pressed, and where words are typed. */
    record Device(Locator region) {
        Locator log() {
            return region.getByRole(AriaRole.LOG);
        }

        Locator draft() {
            return region.locator("form").getByRole(AriaRole.TEXTBOX);
        }

        Locator button(String name) {
            return region.getByRole(
                    AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName(name).setExact(true));
        }

        void say(String words) {
            draft().fill(words);
            draft().press("Enter");
        }
    }

    Device phone() {
        return device("Candidate’s phone");
    }

    Device chat() {
        return device("Candidate’s Teams chat");
    }

    Device channel() {
        return device("Team’s channel in Teams");
    }

    /** Of the colleague who is chosen. */
    Device teamChat() {
        return device("Team member’s Teams chat");
    }

    Device teamPhone() {
        return device("Team member’s phone");
    }

    private Device device(String name) {
        return new Device(page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    Locator texts() {
        return phone().log();
    }

    Locator messages() {
        return chat().log();
    }

    Locator draft() {
        return phone().draft();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes on as somebody new on both of the candidate's devices, to whom nothing was said yet. */
    TryItPage asNewcomers() {
        change("New candidate", ownNumber());
        change("New person", person());
        return this;
    }

    /** Goes on as this colleague in Teams. */
    TryItPage as(String colleague) {
        page.getByLabel(colleague).check();
        return this;
    }

    private void change(String button, Locator name) {
        String before = name.textContent();
        button(button).click();
        assertThat(name).not().hasText(before);
    }

    private Locator ownNumber() {
        return page.locator("#phone-number");
    }

    private Locator person() {
        return page.locator("#chat-person");
    }

    TryItPage textingTo(String force) {
        Locator places = phone().region().getByLabel("Text to");
        String number = places.locator("option")
                .filter(new Locator.FilterOptions().setHasText(force))
                .getAttribute("value");
        places.selectOption(number);
        return this;
    }

    void text(String words) {
        phone().say(words);
    }

    void say(String words) {
        chat().say(words);
    }
}
