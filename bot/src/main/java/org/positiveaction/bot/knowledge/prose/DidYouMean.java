package org.positiveaction.bot.knowledge.prose;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** Guesses which known word somebody meant. */
public final class DidYouMean {
    private static final double CLOSE = 0.6;

    private DidYouMean() {}

    public static Optional<String> among(Collection<String> known, String written) {
        var distance = new LevenshteinDistance();
        String word = written.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(candidate -> distance.getDistance(candidate, word) >= CLOSE)
                .max(Comparator.comparingDouble(candidate -> distance.getDistance(candidate, word)));
    }
}
