package org.positiveaction.bot.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a message into the things that it says one after the other. */
final class Clauses {
    private static final Pattern END = Pattern.compile(
            "[.!?;:,\\n\u2026\u2013\u2014]+|\\b(?:but|and|so|because|cos|cause|then|also|or)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int FEWEST_WORDS = 3;

    /** Where people leave out all signs. */
    private static final int MOST_WORDS = 25;

    /** More than a text of 1,600 characters has. */
    private static final int MOST = 80;

    private Clauses() {}

    /** Those of three words or more, at most eighty; of a message that is one clause none. */
    static List<String> of(String message) {
        List<String> clauses = Stream.of(END.split(message))
                .map(String::strip)
                .flatMap(Clauses::cut)
                .limit(MOST)
                .toList();
        return clauses.size() < 2 ? List.of() : clauses;
    }

    private static Stream<String> cut(String clause) {
        List<String> words = Arrays.asList(SPACE.split(clause));
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i += MOST_WORDS) {
            List<String> part = words.subList(i, Math.min(i + MOST_WORDS, words.size()));
            if (part.size() >= FEWEST_WORDS) {
                parts.add(String.join(" ", part));
            }
        }
        return parts.stream();
    }
}
