package org.positiveaction.bot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The try-it page, in the words of whoever uses it. */
record TryItPage(Page page) {
    static TryItPage open(Page page, String url) {
        page.navigate(url);
        page.getByText("Connected to the bot").waitFor();
        assertThat(page.locator("#person")).not().isEmpty();
        assertThat(page.locator("#own-number")).not().isEmpty();
        return new TryItPage(page);
    }

    Locator texts() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Texts"));
    }

    Locator messages() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
    }

    Locator draft() {
        return page.getByLabel("Your text");
    }

    Locator message() {
        return page.getByLabel("Your message");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes on as somebody new on both devices, to whom nothing was said yet. */
    TryItPage asNewcomers() {
        change("New candidate", page.locator("#own-number"));
        change("New person", page.locator("#person"));
        return this;
    }

    private void change(String button, Locator name) {
        String before = name.textContent();
        button(button).click();
        assertThat(name).not().hasText(before);
    }

    TryItPage textingTo(String force) {
        Locator places = page.getByLabel("Text to");
        String number = places.locator("option")
                .filter(new Locator.FilterOptions().setHasText(force))
                .getAttribute("value");
        places.selectOption(number);
        return this;
    }

    void text(String words) {
        draft().fill(words);
        draft().press("Enter");
    }

    void say(String words) {
        message().fill(words);
        message().press("Enter");
    }
}
