package org.positiveaction.bot.knowledge.search;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.meaning.Meanings;
import org.positiveaction.bot.message.ForceId;

/** Collects what speaks for each article, in meaning and in words, and ranks them by it. */
final class Ranking {
    /** So many articles are looked at closely, and so many of other forces: comparing each wording takes long. */
    private static final int CLOSE_LOOK = 15;

    private static final int CLOSE_LOOK_AT_HIDDEN = 5;

    private final Weights weights;
    private final List<Article> articles;
    private final ArticleIndex index;
    private final Discriminant discriminant;
    private final Map<Article, Likeness> likenesses = new IdentityHashMap<>();
    private final Map<Article, Figures> figures = new IdentityHashMap<>();

    Ranking(List<Article> articles, ArticleIndex index, Weights weights) {
        this.articles = articles;
        this.index = index;
        this.weights = weights;
        articles.forEach(article -> {
            likenesses.put(article, new Likeness(article));
            figures.put(article, Figures.of(article));
        });
        discriminant = new Discriminant(articles.stream()
                .map(article ->
                        article.wordings().stream().map(Meanings::ofWording).toList())
                .toList());
    }

    /**
     * A question on its way through the ranking.
     *
     * @param terms what it was reduced to
     * @param requested what does what is asked for
     * @param figure by which words it asks for a number or a time, if it does
     * @param meaning what it means
     * @param force the force that it is about, or null if that is not known
     */
    record Asked(
            List<String> terms,
            Set<Article> requested,
            Optional<String> figure,
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
                .mapToObj(i -> rough(articles.get(i), wordings, body, logOdds[i]))
                .toList();
        return new Ranked(
                closely(rough.stream().filter(one -> asked.isSeen(one.article())), CLOSE_LOOK, asked),
                closely(rough.stream().filter(one -> !asked.isSeen(one.article())), CLOSE_LOOK_AT_HIDDEN, asked));
    }

    /**
     * What is known of an article before its wordings are compared one by one.
     *
     * @param score all of it, weighed
     */
    private record Rough(Article article, double wordings, double body, double logOdds, double score) {}

    private Rough rough(Article article, Match wordings, Match body, double logOdds) {
        double inWordings = wordings.of(article);
        double inBody = body.of(article);
        double score = weights.wordings() * inWordings + weights.body() * inBody + weights.logOdds() * logOdds;
        return new Rough(article, inWordings, inBody, logOdds, score);
    }

    private List<Evidence> closely(Stream<Rough> rough, int some, Asked asked) {
        List<Rough> sorted = rough.sorted(
                        Comparator.comparingDouble(Rough::score).reversed())
                .toList();
        SmallVector meaning = SmallVector.of(asked.meaning());
        return IntStream.range(0, sorted.size())
                .filter(rank -> rank < some || sorted.get(rank).article().topic() == Topic.EMERGENCY)
                .mapToObj(rank -> evidence(sorted.get(rank), asked, meaning))
                .sorted(Comparator.comparingDouble(weights::of)
                        .reversed()
                        .thenComparing(evidence -> evidence.article().id()))
                .toList();
    }

    private Evidence evidence(Rough rough, Asked asked, SmallVector meaning) {
        Article article = rough.article();
        boolean isRequested = asked.requested().contains(article);
        return new Evidence(
                article,
                likeness(article).to(meaning),
                rough.wordings(),
                rough.body(),
                rough.logOdds(),
                article.force() != null && article.force().equals(asked.force()),
                isRequested,
                !isRequested && asked.figure().filter(figures(article)::lack).isPresent());
    }

    private Likeness likeness(Article article) {
        return Objects.requireNonNull(likenesses.get(article));
    }

    private Figures figures(Article article) {
        return Objects.requireNonNull(figures.get(article));
    }
}
