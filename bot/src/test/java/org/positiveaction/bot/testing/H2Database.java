package org.positiveaction.bot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A new H2 file, as the bot uses one, for each test context. */
public class H2Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + newUrl(), "spring.datasource.username=sa")
                .applyTo(context);
    }

    public static String newUrl() {
        try {
            return "jdbc:h2:file:" + Files.createTempDirectory("bot-h2").resolve("bot") + ";WRITE_DELAY=0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
