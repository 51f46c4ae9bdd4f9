package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.message.ForceId;

/**
 * The articles in Lucene, in memory.
 *
 * <p>Each wording is a document of its own, so that an article with many is found as well as one with few. Each
 * article is one more document with all its wordings in one field and its body in another.
 */
final class ArticleIndex {
    static final String WORDING = "wording";
    static final String NEAR_MISS = "near-miss";
    static final String WORDINGS = "wordings";
    static final String BODY = "body";
    static final String TOKEN = "token";
    private static final String SCOPE = "scope";
    private static final String ARTICLE = "article";
    private static final String TEXT = "text";
    private static final String EVERY_FORCE = "every-force";
    private static final int MOST_HITS = 400;
    private static final float K1 = 1.2f;
    private static final float B = 0.5f;

    private final List<Article> articles;
    private final Words words;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    /** One document that matched. */
    record Hit(Article article, String text, double score) {}

    ArticleIndex(List<Article> articles, Words words) {
        this.articles = articles;
        this.words = words;
        try {
            reader = DirectoryReader.open(filled());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(K1, B));
    }

    IndexReader reader() {
        return reader;
    }

    /** The best hit of each article that has any. */
    Map<Article, Hit> search(String field, Collection<String> terms, Query scope) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(scope, BooleanClause.Occur.FILTER);
        terms.forEach(term -> query.add(weighed(field, term), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        try {
            Map<Article, Hit> best = new HashMap<>();
            for (ScoreDoc found : searcher.search(query.build(), MOST_HITS).scoreDocs) {
                Hit hit = hit(found);
                best.merge(hit.article(), hit, (one, other) -> one.score() >= other.score() ? one : other);
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a document of the field would score that holds each of the terms once and nothing else. */
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
                sum += LittleWords.weight(term)
                        * idf(reader.docFreq(new Term(field, term)), statistics.docCount())
                        * saturation;
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How telling a term is; most of all one that no wording holds. */
    double idf(String term) {
        try {
            return idf(reader.docFreq(new Term(WORDING, term)), reader.getDocCount(WORDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query weighed(String field, String term) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) LittleWords.weight(term));
    }

    private static double idf(long documents, long all) {
        return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    private Hit hit(ScoreDoc found) throws IOException {
        Document document = searcher.storedFields().document(found.doc);
        int article = document.getField(ARTICLE).numericValue().intValue();
        return new Hit(articles.get(article), document.get(TEXT), found.score);
    }

    private ByteBuffersDirectory filled() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(
                directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(new BM25Similarity(K1, B)))) {
            for (int i = 0; i < articles.size(); i++) {
                add(i, articles.get(i), writer);
            }
        }
        return directory;
    }

    private void add(int number, Article article, IndexWriter writer) throws IOException {
        writer.addDocument(document(number, article, WORDING, article.title()));
        for (String question : article.questions()) {
            writer.addDocument(document(number, article, WORDING, question));
        }
        for (String question : article.notQuestions()) {
            writer.addDocument(document(number, article, NEAR_MISS, question));
        }
        String all = article.title() + "\n" + String.join("\n", article.questions());
        Document whole = document(number, article, WORDINGS, all);
        whole.add(text(BODY, article.plain()));
        writer.addDocument(whole);
    }

    private Document document(int number, Article article, String field, String text) {
        Document document = new Document();
        document.add(new StoredField(ARTICLE, number));
        document.add(new StoredField(TEXT, text));
        document.add(new StringField(SCOPE, scope(article), Field.Store.NO));
        document.add(text(field, text));
        document.add(new TextField(TOKEN, String.join(" ", words.tokens(text)), Field.Store.NO));
        return document;
    }

    private Field text(String field, String text) {
        return new TextField(field, String.join(" ", words.terms(words.tokens(text))), Field.Store.NO);
    }

    private static String scope(Article article) {
        return article.force() == null ? EVERY_FORCE : article.force().value();
    }

    /** What somebody who asks about a force may see: its own articles and those of every force. */
    static Query seenBy(@Nullable ForceId force) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(SCOPE, EVERY_FORCE)), BooleanClause.Occur.SHOULD);
        if (force != null) {
            query.add(new TermQuery(new Term(SCOPE, force.value())), BooleanClause.Occur.SHOULD);
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
}
