package org.positiveaction.bot.conversation;

import java.util.Comparator;
import java.util.List;
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
            "now",
            "think",
            "probably",
            "maybe",
            "yes",
            "thanks");

    /** Words by which people ask something, rather than name something. */
    private static final Set<String> ASKING = Set.of(
            "what", "whats", "how", "who", "when", "where", "why", "which", "do", "does", "did", "can", "could", "is",
            "are", "will", "would", "should", "has", "have", "any", "tell", "more", "help");

    private static final int LONGEST_NAME = 3;

    private ForceStatement() {}

    /** Whether the words say little more than the name of the force. */
    static boolean isOne(String words, Force force) {
        return FILLERS.containsAll(besides(words, force));
    }

    /** Whether the words ask something about the force, and do not merely name it. */
    static boolean asks(String words, Force force) {
        List<String> others = besides(words, force).stream()
                .filter(word -> !FILLERS.contains(word))
                .toList();
        return others.size() > LONGEST_NAME || asks(others);
    }

    /** Whether the words could be the name of a force that nobody told us about: one to three, and no question. */
    static boolean couldName(String words) {
        List<String> said = Stream.of(bare(words).split(" ")).toList();
        List<String> others =
                said.stream().filter(word -> !FILLERS.contains(word)).toList();
        return !others.isEmpty() && others.size() <= LONGEST_NAME && !words.contains("?") && !asks(others);
    }

    private static boolean asks(List<String> words) {
        return words.stream().anyMatch(ASKING::contains);
    }

    private static List<String> besides(String words, Force force) {
        String text = " " + bare(words) + " ";
        for (String name : names(force)) {
            text = text.replace(" " + name + " ", " ");
        }
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Longest first, so that "west midlands police" goes before "west midlands". */
    private static List<String> names(Force force) {
        return Stream.concat(Stream.of(force.name()), force.also().stream())
                .map(ForceStatement::bare)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.UK)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
