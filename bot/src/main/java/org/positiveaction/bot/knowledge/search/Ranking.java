package org.positiveaction.bot.knowledge.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;

/** Ranks the articles of a scope by how near they are to a question. */
final class Ranking {
    private static final int MOST = 30;
    private final ArticleIndex index;
    private final Weights weights;

    Ranking(ArticleIndex index, Weights weights) {
        this.index = index;
        this.weights = weights;
    }

    /**
     * How near an article is, in parts that are each 1 for a perfect match.
     *
     * @param nearest its nearest wording, or null where none shares a term
     * @param score all parts together, near misses taken away
     */
    record Ranked(
            Article article,
            @Nullable String nearest,
            double wording,
            double wordings,
            double body,
            double nearMiss,
            double score) {}

    /** The best first; those far behind, and those that share no term, are left out. */
    List<Ranked> rank(List<String> terms, Query scope) {
        Set<String> each = new LinkedHashSet<>(terms);
        Field wording = field(ArticleDocuments.WORDING, each, scope);
        Field wordings = field(ArticleDocuments.WORDINGS, each, scope);
        Field body = field(ArticleDocuments.BODY, each, scope);
        Field nearMiss = field(ArticleDocuments.NEAR_MISS, each, scope);
        Set<Article> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(wordings.hits().keySet());
        found.addAll(body.hits().keySet());
        List<Ranked> ranked = new ArrayList<>();
        found.forEach(article -> ranked.add(ranked(article, wording, wordings, body, nearMiss)));
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(it -> it.article().id()));
        return ranked.subList(0, Math.min(ranked.size(), MOST));
    }

    private Ranked ranked(Article article, Field wording, Field wordings, Field body, Field nearMiss) {
        double sum = weights.wording() * wording.part(article)
                + weights.wordings() * wordings.part(article)
                + weights.body() * body.part(article);
        double score = sum / (weights.wording() + weights.wordings() + weights.body());
        double miss = nearMiss.part(article);
        double lost = miss > wording.part(article) ? weights.nearMiss() * miss : 0;
        ArticleIndex.Hit nearest = wording.hits().get(article);
        return new Ranked(
                article,
                nearest == null ? null : nearest.text(),
                wording.part(article),
                wordings.part(article),
                body.part(article),
                miss,
                score * (1 - lost));
    }

    private Field field(String name, Set<String> terms, Query scope) {
        return new Field(index.search(name, terms, scope), index.ideal(name, terms));
    }

    private record Field(Map<Article, ArticleIndex.Hit> hits, double ideal) {
        double part(Article article) {
            ArticleIndex.Hit hit = hits.get(article);
            return hit == null || ideal == 0 ? 0 : Math.min(1, hit.score() / ideal);
        }
    }
}
