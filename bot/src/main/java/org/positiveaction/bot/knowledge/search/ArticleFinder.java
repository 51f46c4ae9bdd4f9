package org.positiveaction.bot.knowledge.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Explanation;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;

/** Finds the article that answers a question, or decides that none does. */
public final class ArticleFinder {
    /** A question has fewer; and Lucene takes a thousand at most. */
    private static final int MOST_TERMS = 200;

    private static final double NEARLY_THESE_WORDS = 0.9;

    private final Weights weights;
    private final Words words;
    private final Spelling spelling;
    private final Ranking ranking;
    private final SafetyRule safety;
    private final Verbatim verbatim;
    private final Map<Article, Set<String>> dangerous;

    public ArticleFinder(Contents contents) {
        this(contents, Weights.USUAL);
    }

    ArticleFinder(Contents contents, Weights weights) {
        this.weights = weights;
        words = new Words(contents.vocabulary());
        ArticleIndex index = new ArticleIndex(contents.articles(), words);
        spelling = new Spelling(index.reader(), ArticleDocuments.TOKEN);
        ranking = new Ranking(index, weights);
        List<Article> emergencies = contents.articles().stream()
                .filter(article -> article.topic() == Topic.EMERGENCY)
                .toList();
        dangerous = emergencies.stream().collect(Collectors.toMap(article -> article, this::tellingTerms));
        verbatim = new Verbatim(contents.articles(), words);
        safety = new SafetyRule(emergencies, words, index::telling);
    }

    /** The finding, and why. Danger comes before everything; another force's articles are never told. */
    public Explanation find(String question, @Nullable ForceId force) {
        List<String> tokens = spelling.correct(words.tokens(question));
        Optional<Article> danger = safety.match(tokens);
        if (danger.isPresent()) {
            return new Explanation(
                    new Finding.Answered(danger.get(), 1),
                    tokens,
                    "The words of a safety article are there.",
                    List.of());
        }
        List<String> terms =
                words.terms(tokens).stream().distinct().limit(MOST_TERMS).toList();
        Contest contest = new Contest(weights, question, force);
        Explanation weighed = new Decision(
                        weights,
                        contest.among(rank(terms, ArticleIndex.seenBy(force))),
                        contest.among(rank(terms, ArticleIndex.hiddenFrom(force))))
                .explain(terms, force == null);
        return verbatim.find(tokens, force)
                .map(article -> new Explanation(
                        new Finding.Answered(article, 1),
                        terms,
                        "It is one of its wordings, word for word.",
                        weighed.contenders()))
                .orElse(weighed);
    }

    private List<Ranking.Ranked> rank(List<String> terms, Query scope) {
        return ranking.rank(terms, scope).stream()
                .filter(one -> one.article().topic() != Topic.EMERGENCY || mayBeDanger(one, terms))
                .toList();
    }

    /**
     * One word is in many a harmless question, and what an editor has said, nearly in these words, is no danger is none.
     */
    private boolean mayBeDanger(Ranking.Ranked one, List<String> terms) {
        Set<String> telling = dangerous.getOrDefault(one.article(), Set.of());
        return one.nearMiss() < Math.max(NEARLY_THESE_WORDS, one.wording())
                && terms.stream().filter(telling::contains).count() >= 2;
    }

    private Set<String> tellingTerms(Article article) {
        return article.questions().stream()
                .flatMap(question -> words.terms(words.tokens(question)).stream())
                .filter(LittleWords::isTelling)
                .collect(Collectors.toSet());
    }
}
