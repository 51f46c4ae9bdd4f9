package org.positiveaction.bot.knowledge.search;

import java.util.Map;
import org.positiveaction.bot.knowledge.Article;

/** How much of a question's words a field of each article holds. */
record Match(Map<Article, Double> scores, double ideal) {

    /** Between 0 for none and 1 for all of them, as telling as the folder makes them. */
    double of(Article article) {
        return ideal == 0 ? 0 : Math.min(1, scores.getOrDefault(article, 0.0) / ideal);
    }
}
