package org.positiveaction.bot.knowledge.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a long message into the things that it says one after the other. */
final class Clauses {
    private static final Pattern END = Pattern.compile(
            "[.!?;,\\n]+|\\b(?:but|and|so|because|cos|cause|then|also|or)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int FEWEST_WORDS = 3;
    private static final int MOST = 12;

    private Clauses() {}

    /** Those of three words or more, at most twelve; of a message that is one clause none. */
    static List<String> of(String message) {
        List<String> clauses = Stream.of(END.split(message))
                .map(String::strip)
                .filter(clause -> SPACE.split(clause).length >= FEWEST_WORDS)
                .limit(MOST)
                .toList();
        return clauses.size() < 2 ? List.of() : clauses;
    }
}
