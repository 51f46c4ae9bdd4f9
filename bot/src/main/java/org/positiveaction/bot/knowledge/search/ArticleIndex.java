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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.positiveaction.bot.knowledge.Article;

/** Scores the articles' texts against terms, by BM25. */
final class ArticleIndex {
    private static final float K1 = 1.2f;
    private static final float B = 0.5f;

    private final ArticleDocuments documents;
    private final IndexReader reader;
    private final IndexSearcher searcher;

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

    Match match(String field, Collection<String> terms) {
        return new Match(scores(field, terms), ideal(field, terms));
    }

    /** The score of each article that holds any of the terms. Articles are told apart by identity. */
    private Map<Article, Double> scores(String field, Collection<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(weighed(field, term), BooleanClause.Occur.SHOULD));
        try {
            Map<Article, Double> scores = new IdentityHashMap<>();
            for (ScoreDoc found : searcher.search(query.build(), Math.max(1, reader.maxDoc())).scoreDocs) {
                scores.put(documents.article(found.doc), (double) found.score);
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text of the field would score that holds each of the terms once and nothing else. */
    private double ideal(String field, Collection<String> terms) {
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
            return telling(ArticleDocuments.WORDINGS, term, reader.getDocCount(ArticleDocuments.WORDINGS));
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
}
