package org.positiveaction.bot.knowledge.search;

import java.util.List;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.meaning.Meanings;

/** How like an article's wordings a question is in meaning; each figure is 1 for the same meaning, near 0 for another. */
final class Likeness {
    private final List<String> wordings;
    private final List<SmallVector> vectors;
    private final List<SmallVector> notQuestions;

    /**
     * @param wording the wording that is nearest
     * @param best how like it is
     * @param nearMiss how like the nearest not-question is, or 0 without any
     */
    record Measured(String wording, double best, double nearMiss) {}

    Likeness(Article article) {
        wordings = article.wordings();
        vectors = vectors(wordings);
        notQuestions = vectors(article.notQuestions());
    }

    private static List<SmallVector> vectors(List<String> texts) {
        return texts.stream().map(Meanings::ofWording).map(SmallVector::of).toList();
    }

    Measured to(SmallVector question) {
        double[] all =
                vectors.stream().mapToDouble(vector -> vector.dot(question)).toArray();
        int nearest = 0;
        for (int i = 1; i < all.length; i++) {
            nearest = all[i] > all[nearest] ? i : nearest;
        }
        double nearMiss = notQuestions.stream()
                .mapToDouble(vector -> vector.dot(question))
                .max()
                .orElse(0);
        return new Measured(wordings.get(nearest), all[nearest], nearMiss);
    }
}
