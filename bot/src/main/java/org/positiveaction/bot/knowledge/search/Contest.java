package org.positiveaction.bot.knowledge.search;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Explanation.Contender;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;

/** Weighs the articles near a question against each other: how sure is it that this one answers? */
record Contest(Weights weights, String question, @Nullable ForceId force) {
    private static final Comparator<Contender> BEST_FIRST = Comparator.comparingDouble(Contender::score)
            .reversed()
            .thenComparing(contender -> contender.article().id());

    /** The best first. */
    List<Contender> among(List<Ranking.Ranked> ranked) {
        return ranked.stream()
                .map(one -> contender(one, ranked))
                .sorted(BEST_FIRST)
                .toList();
    }

    private Contender contender(Ranking.Ranked one, List<Ranking.Ranked> ranked) {
        double score = score(one);
        double rivals = ranked.stream()
                .filter(other -> areRivals(one.article(), other.article()))
                .mapToDouble(other -> Math.exp(weights.sharpness() * (score(other) - score)))
                .sum();
        double confidence = weights.confidence(score, 1 / rivals);
        return new Contender(
                one.article(),
                one.nearest(),
                one.wording(),
                one.wordings(),
                one.body(),
                one.nearMiss(),
                score,
                1 / rivals,
                Figures.lacking(question, one.article()) ? confidence * weights.countless() : confidence);
    }

    private double score(Ranking.Ranked one) {
        Article article = one.article();
        boolean own = force != null && (force.equals(article.force()) || article.topic() != Topic.ANSWER);
        return own ? one.score() * weights.ownForce() : one.score();
    }

    /** The articles of two forces never stand against each other: nobody sees both. */
    private static boolean areRivals(Article one, Article other) {
        return one.force() == null || other.force() == null || one.force().equals(other.force());
    }
}
