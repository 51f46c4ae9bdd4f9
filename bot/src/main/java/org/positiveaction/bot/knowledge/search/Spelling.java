package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Puts right what is mistyped: only words that no article holds, and only to words that one does. */
final class Spelling {
    private static final int SHORTEST = 4;

    /** No word is longer, and the search for what it might be takes long. */
    private static final int LONGEST = 40;

    private static final int LONG = 8;
    private static final int SHORTEST_HALF = 3;
    private final IndexReader reader;
    private final String field;
    private final DirectSpellChecker oneSlip = checker(1);
    private final DirectSpellChecker twoSlips = checker(2);

    Spelling(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    List<String> correct(List<String> tokens) {
        List<String> corrected = new ArrayList<>();
        tokens.forEach(token -> corrected.addAll(correct(token)));
        return corrected;
    }

    private List<String> correct(String token) {
        if (token.length() < SHORTEST || token.length() > LONGEST || isKnown(token)) {
            return List.of(token);
        }
        return nearest(token, oneSlip)
                .map(List::of)
                .or(() -> halves(token))
                .or(() -> token.length() < LONG
                        ? Optional.empty()
                        : nearest(token, twoSlips).map(List::of))
                .orElse(List.of(token));
    }

    private Optional<String> nearest(String token, DirectSpellChecker checker) {
        try {
            SuggestWord[] found =
                    checker.suggestSimilar(new Term(field, token), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return found.length == 0 ? Optional.empty() : Optional.of(found[0].string);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two words of one that lacks its space. */
    private Optional<List<String>> halves(String token) {
        for (int i = SHORTEST_HALF; i <= token.length() - SHORTEST_HALF; i++) {
            if (isKnown(token.substring(0, i)) && isKnown(token.substring(i))) {
                return Optional.of(List.of(token.substring(0, i), token.substring(i)));
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
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        checker.setMaxQueryFrequency(0);
        return checker;
    }
}
