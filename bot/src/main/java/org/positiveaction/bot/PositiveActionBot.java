package org.positiveaction.bot;

import org.positiveaction.bot.tool.Terminal;
import org.positiveaction.bot.tool.Tool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Answers, books and hands over for people who may join the police, by text and in Teams. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PositiveActionBot {
    public static void main(String[] args) {
        if (Tool.isMeant(args)) {
            System.exit(Tool.run(Terminal.ofProcess(), args));
        }
        SpringApplication.run(PositiveActionBot.class, args);
    }
}
