package org.positiveaction.bot;

import org.positiveaction.bot.message.WithoutWords;
import org.positiveaction.bot.tool.Terminal;
import org.positiveaction.bot.tool.Tool;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Answers, books and hands over for people who may join the police, by text and in Teams. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PositiveActionBot {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /**
     * A virtual thread that waits while a class is loaded keeps its carrier. With one carrier a core, two of them on two
     * cores leave none for the thread that holds the jar's lock, and nothing moves any more.
     */
    private static final String ENOUGH_CARRIERS = "64";

    public static void main(String[] args) {
        if (Tool.isMeant(args)) {
            System.exit(Tool.run(Terminal.ofProcess(), args));
        }
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, ENOUGH_CARRIERS);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LoggerFactory.getLogger(PositiveActionBot.class)
                .error("A thread ended that should not", WithoutWords.of(fault)));
        SpringApplication.run(PositiveActionBot.class, args);
    }
}
