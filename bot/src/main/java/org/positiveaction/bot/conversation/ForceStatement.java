package org.positiveaction.bot.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;

/** Tells "I'm applying to Merseyside" from a question in which a force happens to be named. */
final class ForceStatement {
    private static final Set<String> FILLERS = Set.of(
            "i",
            "im",
            "am",
            "want",
            "wanna",
            "to",
            "join",
            "apply",
            "applying",
            "for",
            "the",
            "its",
            "it",
            "is",
            "my",
            "force",
            "police",
            "service",
            "constabulary",
            "please",
            "pls",
            "in",
            "with",
            "at",
            "sorry",
            "no",
            "i'm",
            "a",
            "thinking",
            "of",
            "joining",
            "would",
            "like",
            "from",
            "live",
            "actually",
            "change",
            "switch",
            "not",
            "now");

    private ForceStatement() {}

    /** Whether the words say little more than the name of the force. */
    static boolean isOne(String words, Force force) {
        String text = words.toLowerCase(Locale.UK).replaceAll("[^a-z' -]", " ");
        for (String name : names(force)) {
            text = text.replace(name, " ");
        }
        return Stream.of(text.strip().split("\\s+")).allMatch(word -> word.isEmpty() || FILLERS.contains(word));
    }

    /** Longest first, so that "west midlands police" goes before "west midlands". */
    private static Iterable<String> names(Force force) {
        return Stream.concat(Stream.of(force.name().toLowerCase(Locale.UK)), force.also().stream())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }
}
