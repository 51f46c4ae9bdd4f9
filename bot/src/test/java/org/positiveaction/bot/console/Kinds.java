package org.positiveaction.bot.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.positiveaction.bot.testing.KnowledgeFolders;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The small knowledge folder, with two kinds of session in it. */
class Kinds implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = KnowledgeFolders.copy(KnowledgeFolders.SMALL, Files.createTempDirectory("knowledge"));
            Path sessions = Files.createDirectory(folder.resolve("sessions"));
            Files.writeString(sessions.resolve("mock-interview.md"), kind("Mock interview", "45 minutes"));
            Files.writeString(sessions.resolve("workshop.md"), kind("Application workshop", "1 hour 30 minutes"));
            TestPropertyValues.of("bot.knowledge=" + folder).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String title, String length) {
        return """
                ---
                title: %s
                length: %s
                owner: Support team
                reviewed: 2026-11-22
                review-in: 10 years
                source: The bot's own words
                ---
                Practise with somebody from the team.
                """.formatted(title, length);
    }
}
