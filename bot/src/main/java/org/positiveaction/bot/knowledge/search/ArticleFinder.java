package org.positiveaction.bot.knowledge.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Explanation;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.meaning.Meanings;
import org.positiveaction.bot.message.ForceId;

/** Finds the article that answers a question, or decides that none does. */
public final class ArticleFinder {
    /** A question has fewer; and Lucene takes a thousand at most. */
    private static final int MOST_TERMS = 200;

    private final Weights weights;
    private final Words words;
    private final Spelling spelling;
    private final Ranking ranking;
    private final SafetyRule safety;
    private final Verbatim verbatim;
    private final Requests requests;

    public ArticleFinder(Contents contents) {
        this(contents, Weights.USUAL);
    }

    ArticleFinder(Contents contents, Weights weights) {
        this.weights = weights;
        Meanings.prepare(contents.texts());
        words = new Words(contents.vocabulary());
        ArticleIndex index = new ArticleIndex(contents.articles(), words);
        spelling = new Spelling(
                index.reader(), ArticleDocuments.TOKEN, word -> words.isTextSpeak(word) || Meanings.isWord(word));
        ranking = new Ranking(contents.articles(), index, weights);
        List<Article> emergencies = contents.articles().stream()
                .filter(article -> article.topic() == Topic.EMERGENCY)
                .toList();
        requests = new Requests(contents.articles(), words);
        verbatim = new Verbatim(contents.articles(), words);
        safety = new SafetyRule(emergencies, words, index::telling);
    }

    /**
     * The finding, and why. First comes danger in so many words, then what an editor wrote down word for word, then
     * danger by its meaning; another force's articles are never told.
     */
    public Explanation find(String question, @Nullable ForceId force) {
        String mended = spelling.mend(question);
        List<String> tokens = words.tokens(mended);
        return danger(tokens).or(() -> verbatim(tokens, mended, force)).orElseGet(() -> weighed(mended, tokens, force));
    }

    /** The same, as if no editor had written the question down word for word. */
    public Explanation findInOtherWords(String question, @Nullable ForceId force) {
        String mended = spelling.mend(question);
        List<String> tokens = words.tokens(mended);
        return danger(tokens).orElseGet(() -> weighed(mended, tokens, force));
    }

    private Optional<Explanation> danger(List<String> tokens) {
        return safety.match(tokens)
                .map(article -> new Explanation(
                        new Finding.Answered(article, 1),
                        tokens,
                        "The words of a safety article are there.",
                        List.of()));
    }

    private Optional<Explanation> verbatim(List<String> tokens, String question, @Nullable ForceId force) {
        return verbatim.find(tokens, force)
                .map(article -> new Explanation(
                        new Finding.Answered(article, 1),
                        tokens,
                        "It is one of its wordings, word for word.",
                        weigh(question, tokens, force).explain().contenders()));
    }

    private Explanation weighed(String question, List<String> tokens, @Nullable ForceId force) {
        Decision decision = weigh(question, tokens, force);
        return decision.danger().or(() -> dangerInPart(question, force)).orElseGet(decision::explain);
    }

    /** Danger that somebody tells of in passing. */
    private Optional<Explanation> dangerInPart(String message, @Nullable ForceId force) {
        return Clauses.of(message).stream()
                .map(clause -> weigh(clause, words.tokens(clause), force).plainDanger())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Decision weigh(String question, List<String> tokens, @Nullable ForceId force) {
        List<String> terms =
                words.terms(tokens).stream().distinct().limit(MOST_TERMS).toList();
        Ranking.Asked asked = new Ranking.Asked(
                terms, requests.in(tokens), Figures.wanted(question), Meanings.ofQuestion(question), force);
        return new Decision(weights, terms, force == null, ranking.rank(asked));
    }
}
