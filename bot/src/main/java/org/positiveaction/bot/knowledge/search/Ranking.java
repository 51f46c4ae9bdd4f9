package org.positiveaction.bot.knowledge.search;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;

/** Collects what speaks for each article, in meaning and in words, and ranks them by it. */
final class Ranking {
    /** So many articles are looked at closely: comparing each wording of each takes long. */
    private static final int CLOSE_LOOK = 25;

    private final Weights weights;
    private final List<Article> articles;
    private final ArticleIndex index;
    private final Discriminant discriminant;
    private final Map<Article, Likeness> likenesses = new IdentityHashMap<>();

    Ranking(List<Article> articles, ArticleIndex index, Weights weights) {
        this.articles = articles;
        this.index = index;
        this.weights = weights;
        articles.forEach(article -> likenesses.put(article, new Likeness(article)));
        discriminant = new Discriminant(
                articles.stream().map(this::likeness).map(Likeness::vectors).toList());
    }

    /**
     * A question on its way through the ranking.
     *
     * @param words as it was asked
     * @param terms what it was reduced to
     * @param force the force that it is about, or null if that is not known
     */
    record Asked(
            String words,
            List<String> terms,
            float[] meaning,
            @Nullable ForceId force) {
        boolean isSeen(Article article) {
            return article.force() == null || article.force().equals(force);
        }
    }

    /**
     * The evidence for the articles, the likeliest first; for what is far behind there is none.
     *
     * @param seen for those that the asker may see
     * @param hidden for those of other forces
     */
    record Ranked(List<Evidence> seen, List<Evidence> hidden) {}

    Ranked rank(Asked asked) {
        Match wordings = index.match(ArticleDocuments.WORDINGS, asked.terms());
        Match body = index.match(ArticleDocuments.BODY, asked.terms());
        float[] logOdds = discriminant.logOdds(asked.meaning());
        List<Rough> rough = IntStream.range(0, articles.size())
                .mapToObj(i ->
                        new Rough(articles.get(i), wordings.of(articles.get(i)), body.of(articles.get(i)), logOdds[i]))
                .toList();
        return new Ranked(
                closely(rough.stream().filter(one -> asked.isSeen(one.article())), asked),
                closely(rough.stream().filter(one -> !asked.isSeen(one.article())), asked));
    }

    /** What is known of an article before its wordings are compared one by one. */
    private record Rough(Article article, double wordings, double body, double logOdds) {}

    private List<Evidence> closely(Stream<Rough> rough, Asked asked) {
        List<Rough> sorted = rough.sorted(
                        Comparator.comparingDouble(this::roughly).reversed())
                .toList();
        return IntStream.range(0, sorted.size())
                .filter(rank -> rank < CLOSE_LOOK || sorted.get(rank).article().topic() == Topic.EMERGENCY)
                .mapToObj(rank -> evidence(sorted.get(rank), asked))
                .sorted(Comparator.comparingDouble(weights::of)
                        .reversed()
                        .thenComparing(evidence -> evidence.article().id()))
                .toList();
    }

    private double roughly(Rough rough) {
        return weights.wordings() * rough.wordings()
                + weights.body() * rough.body()
                + weights.logOdds() * rough.logOdds();
    }

    private Evidence evidence(Rough rough, Asked asked) {
        Article article = rough.article();
        return new Evidence(
                article,
                likeness(article).to(asked.meaning()),
                rough.wordings(),
                rough.body(),
                rough.logOdds(),
                article.force() != null && article.force().equals(asked.force()),
                Figures.lacking(asked.words(), article));
    }

    private Likeness likeness(Article article) {
        return Objects.requireNonNull(likenesses.get(article));
    }
}
