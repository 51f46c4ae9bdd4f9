package org.positiveaction.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Answers, books and hands over for people who may join the police, by text and in Teams. */
@SpringBootApplication
public class PositiveActionBot {
    public static void main(String[] args) {
        SpringApplication.run(PositiveActionBot.class, args);
    }
}
