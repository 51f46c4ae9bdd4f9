package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.message.ForceId;

/** Scores the articles' texts against terms, by BM25. */
final class ArticleIndex {
    private static final int MOST_HITS = 400;
    private static final float K1 = 1.2f;
    private static final float B = 0.5f;

    private final ArticleDocuments documents;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    /** A text of an article that matched. */
    record Hit(Article article, String text, double score) {}

    ArticleIndex(List<Article> articles, Words words) {
        BM25Similarity similarity = new BM25Similarity(K1, B);
        try {
            documents = new ArticleDocuments(articles, words, similarity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = documents.reader();
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
    }

    IndexReader reader() {
        return reader;
    }

    /** The best hit of each article that has any. Articles are told apart by identity. */
    Map<Article, Hit> search(String field, Collection<String> terms, Query scope) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(scope, BooleanClause.Occur.FILTER);
        terms.forEach(term -> query.add(weighed(field, term), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        try {
            Map<Article, Hit> best = new IdentityHashMap<>();
            for (ScoreDoc found : searcher.search(query.build(), MOST_HITS).scoreDocs) {
                var entry = documents.entry(found.doc);
                best.putIfAbsent(entry.article(), new Hit(entry.article(), entry.text(), found.score));
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text of the field would score that holds each of the terms once and nothing else. */
    double ideal(String field, Collection<String> terms) {
        try {
            var statistics = searcher.collectionStatistics(field);
            if (statistics == null) {
                return 0;
            }
            double averageLength = (double) statistics.sumTotalTermFreq() / statistics.docCount();
            double saturation = 1 / (1 + K1 * (1 - B + B * terms.size() / averageLength));
            double sum = 0;
            for (String term : terms) {
                sum += LittleWords.weight(term) * telling(field, term, statistics.docCount());
            }
            return sum * saturation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How telling a term is; most of all one that no wording holds. */
    double telling(String term) {
        try {
            return telling(ArticleDocuments.WORDING, term, reader.getDocCount(ArticleDocuments.WORDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double telling(String field, String term, long all) throws IOException {
        long holding = reader.docFreq(new Term(field, term));
        return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    }

    private static Query weighed(String field, String term) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) LittleWords.weight(term));
    }

    /** What somebody who asks about a force may see: its own articles and those of every force. */
    static Query seenBy(@Nullable ForceId force) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(scope(ArticleDocuments.EVERY_FORCE), BooleanClause.Occur.SHOULD);
        if (force != null) {
            query.add(scope(force.value()), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    /** All that is another force's. */
    static Query hiddenFrom(@Nullable ForceId force) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
                .add(seenBy(force), BooleanClause.Occur.MUST_NOT)
                .build();
    }

    private static Query scope(String name) {
        return new TermQuery(new Term(ArticleDocuments.SCOPE, name));
    }
}
