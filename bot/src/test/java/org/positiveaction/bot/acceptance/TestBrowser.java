package org.positiveaction.bot.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser of a class of tests: open from before the first until after the last, without the pages of earlier ones. */
final class TestBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final int PATIENCE = 20_000;

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        playwright = SystemChromium.playwright();
        browser = SystemChromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A page of somebody who has not been here before. */
    Page open(int width) {
        return open(new NewContextOptions().setViewportSize(width, 900));
    }

    Page open(NewContextOptions options) {
        return Objects.requireNonNull(browser).newContext(options).newPage();
    }

    Playwright playwright() {
        return Objects.requireNonNull(playwright);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List.copyOf(Objects.requireNonNull(browser).contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright().close();
    }
}
