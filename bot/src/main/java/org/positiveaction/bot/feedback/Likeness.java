package org.positiveaction.bot.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.spell.LevenshteinDistance;

/**
 * How alike two questions are: the share of words that they have in common, little words and endings aside, and a slip
 * in a longer word forgiven.
 */
final class Likeness {
    private static final int FORGIVING = 5;

    /** What stands where a personal detail was. */
    private static final Pattern REMOVED = Pattern.compile("\\([a-z-]+\\)");

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

    private static final Analyzer STEMS = new EnglishAnalyzer(CharArraySet.unmodifiableSet(new CharArraySet(
            Set.of(("a an the and or but so if of to in on at for by with from as than then into about"
                            + " i im id ive me my mine we us our you your u ur he she they them it its this that there"
                            + " am is are was were be been do does did have has had get got"
                            + " will would shall should can could may might must"
                            + " what whats which how when where why who hi hello please pls thanks just really any some like")
                    .split(" ")),
            true)));
    private static final Analyzer ALL_WORDS = new SimpleAnalyzer();

    private Likeness() {}

    /** The words of a question that tell it from others; all of them, where it has only little ones. */
    static Set<String> terms(String words) {
        String plain = REMOVED.matcher(words).replaceAll(" ").replaceAll("['\u2019]", "");
        Set<String> stems = terms(STEMS, plain);
        return stems.isEmpty() ? terms(ALL_WORDS, plain) : stems;
    }

    /** Between 0, nothing in common, and 1, the same. */
    static double between(Set<String> some, Set<String> others) {
        long common = some.stream()
                .filter(term -> others.stream().anyMatch(other -> isSame(term, other)))
                .count();
        long all = some.size() + others.size() - common;
        return all == 0 ? 1 : (double) common / all;
    }

    private static boolean isSame(String term, String other) {
        int longer = Math.max(term.length(), other.length());
        return term.equals(other) || (longer >= FORGIVING && DISTANCE.getDistance(term, other) >= 1 - 1.01f / longer);
    }

    private static Set<String> terms(Analyzer analyzer, String words) {
        Set<String> terms = new HashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("", words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
