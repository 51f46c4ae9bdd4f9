package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Puts right what is mistyped: only what is no word, and only to words that an article holds. */
final class Spelling {
    private static final int SHORTEST = 3;

    /** No word is longer, and the search for what it might be takes long. */
    private static final int LONGEST = 40;

    private static final int LONG = 8;
    private static final int SHORTEST_HALF = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2018\u2019`]+");

    /** What is near a number is no slip of it: a reference such as "c99" is not 999. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final IndexReader reader;
    private final Predicate<String> isWord;
    private final String field;
    private final DirectSpellChecker oneSlip = checker(1);
    private final DirectSpellChecker twoSlips = checker(2);

    /** @param isWord what is a word although no article holds it */
    Spelling(IndexReader reader, String field, Predicate<String> isWord) {
        this.reader = reader;
        this.field = field;
        this.isWord = isWord;
    }

    /** The text with what is mistyped put right, and all else as it was. */
    String mend(String text) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mendWord(found.group())));
    }

    private String mendWord(String written) {
        String word = Words.bare(written);
        return word.length() < SHORTEST || word.length() > LONGEST || isKnown(word) || isWord.test(word)
                ? written
                : nearest(word, oneSlip)
                        .or(() -> halves(word))
                        .or(() -> word.length() < LONG ? Optional.empty() : nearest(word, twoSlips))
                        .orElse(written);
    }

    private Optional<String> nearest(String token, DirectSpellChecker checker) {
        try {
            SuggestWord[] found =
                    checker.suggestSimilar(new Term(field, token), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return Stream.of(found)
                    .map(near -> near.string)
                    .filter(near -> !NUMBER.matcher(near).matches())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two words of one that lacks its space. */
    private Optional<String> halves(String token) {
        for (int i = SHORTEST_HALF; i <= token.length() - SHORTEST_HALF; i++) {
            if (isKnown(token.substring(0, i)) && isKnown(token.substring(i))) {
                return Optional.of(token.substring(0, i) + " " + token.substring(i));
            }
        }
        return Optional.empty();
    }

    boolean isKnown(String token) {
        try {
            return reader.docFreq(new Term(field, token)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DirectSpellChecker checker(int edits) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(0);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        checker.setMaxQueryFrequency(0);
        return checker;
    }
}
