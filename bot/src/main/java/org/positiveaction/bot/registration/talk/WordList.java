package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads words that stand one after the other, as lists of them are easier to look through. */
final class WordList {
    private WordList() {}

    static Set<String> of(String words) {
        return Set.copyOf(new TreeSet<>(List.of(words.strip().split("\\s+"))));
    }

    /** The same for groups of words, a comma between. */
    static Set<String> ofPhrases(String phrases) {
        return Set.copyOf(new TreeSet<>(List.of(phrases.strip().split("\\s*,\\s*"))));
    }
}
