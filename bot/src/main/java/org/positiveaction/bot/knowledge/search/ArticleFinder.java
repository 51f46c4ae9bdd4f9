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

    private final Words words;
    private final Spelling spelling;
    private final Ranking ranking;
    private final SafetyRule safety;
    private final Verbatim verbatim;

    public ArticleFinder(Contents contents) {
        Meanings.prepare(contents.wordings());
        words = new Words(contents.vocabulary());
        ArticleIndex index = new ArticleIndex(contents.articles(), words);
        spelling = new Spelling(
                index.reader(), ArticleDocuments.TOKEN, word -> words.isTextSpeak(word) || Meanings.isWord(word));
        ranking = new Ranking(contents.articles(), index, Weights.USUAL);
        List<Article> emergencies = contents.articles().stream()
                .filter(article -> article.topic() == Topic.EMERGENCY)
                .toList();
        verbatim = new Verbatim(contents.articles(), words);
        safety = new SafetyRule(emergencies, words, index::telling);
    }

    /** The finding, and why. Danger comes before everything; another force's articles are never told. */
    public Explanation find(String question, @Nullable ForceId force) {
        String mended = spelling.mend(question);
        List<String> tokens = words.tokens(mended);
        Optional<Article> danger = safety.match(tokens);
        if (danger.isPresent()) {
            return new Explanation(
                    new Finding.Answered(danger.get(), 1),
                    tokens,
                    "The words of a safety article are there.",
                    List.of());
        }
        Explanation weighed = weigh(mended, tokens, force).explain();
        return verbatim.find(tokens, force)
                .map(article -> new Explanation(
                        new Finding.Answered(article, 1),
                        tokens,
                        "It is one of its wordings, word for word.",
                        weighed.contenders()))
                .orElse(weighed);
    }

    private Decision weigh(String question, List<String> tokens, @Nullable ForceId force) {
        List<String> terms =
                words.terms(tokens).stream().distinct().limit(MOST_TERMS).toList();
        Ranking.Asked asked = new Ranking.Asked(question, terms, Meanings.ofQuestion(question), force);
        return new Decision(Weights.USUAL, terms, force == null, ranking.rank(asked));
    }
}
