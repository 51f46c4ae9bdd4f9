package org.positiveaction.bot.testing;

import java.util.Map;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;

/** The seal that bots in tests have: its keys are in the tests' {@code application.yaml}. */
public final class TestSeal {
    private static final StandardEnvironment SETTINGS = settings();

    public static final Seal SEAL = Seal.bySettings(SETTINGS);

    /** For a bot in another process. */
    public static final Map<String, String> VARIABLES = Map.of(
            "BOT_DATA_KEYS",
            SETTINGS.getRequiredProperty("bot.data-keys"),
            "BOT_HASH_KEY",
            SETTINGS.getRequiredProperty("bot.hash-key"));

    private TestSeal() {}

    private static StandardEnvironment settings() {
        StandardEnvironment settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }
}
