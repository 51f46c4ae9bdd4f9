package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.positiveaction.bot.knowledge.Article;

/**
 * The articles as documents of Lucene, in memory.
 *
 * <p>Each wording is a document of its own, so that an article with many is found as well as one with few. Each
 * article is one more document with all its wordings in one field and its body in another.
 */
final class ArticleDocuments {
    static final String WORDING = "wording";
    static final String NEAR_MISS = "near-miss";
    static final String WORDINGS = "wordings";
    static final String BODY = "body";
    /** The words as they are written: what spelling is checked against. */
    static final String TOKEN = "token";

    static final String SCOPE = "scope";
    static final String EVERY_FORCE = "every-force";
    private static final String ENTRY = "entry";

    private final Words words;
    private final List<Entry> entries = new ArrayList<>();
    private final IndexReader reader;
    private final int[] entryOfDocument;

    /** What a document stands for: a text of an article. */
    record Entry(Article article, String text) {}

    ArticleDocuments(List<Article> articles, Words words, Similarity similarity) throws IOException {
        this.words = words;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(similarity))) {
            for (Article article : articles) {
                add(article, writer);
            }
        }
        reader = DirectoryReader.open(directory);
        entryOfDocument = new int[reader.maxDoc()];
        NumericDocValues numbers = MultiDocValues.getNumericValues(reader, ENTRY);
        while (numbers != null && numbers.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            entryOfDocument[numbers.docID()] = (int) numbers.longValue();
        }
    }

    IndexReader reader() {
        return reader;
    }

    Entry entry(int document) {
        return entries.get(entryOfDocument[document]);
    }

    private void add(Article article, IndexWriter writer) throws IOException {
        writer.addDocument(document(article, WORDING, article.title()));
        for (String question : article.questions()) {
            writer.addDocument(document(article, WORDING, question));
        }
        for (String question : article.notQuestions()) {
            writer.addDocument(document(article, NEAR_MISS, question));
        }
        Document whole = document(article, BODY, article.plain());
        whole.add(text(WORDINGS, words.terms(words.tokens(article.title()))));
        article.questions().forEach(question -> whole.add(text(WORDINGS, words.terms(words.tokens(question)))));
        writer.addDocument(whole);
    }

    private Document document(Article article, String field, String text) {
        List<String> tokens = words.tokens(text);
        Document document = new Document();
        document.add(new NumericDocValuesField(ENTRY, entries.size()));
        document.add(new StringField(
                SCOPE, article.force() == null ? EVERY_FORCE : article.force().value(), Field.Store.NO));
        document.add(text(field, words.terms(tokens)));
        document.add(text(TOKEN, tokens));
        entries.add(new Entry(article, text));
        return document;
    }

    private static Field text(String field, List<String> terms) {
        return new TextField(field, String.join(" ", terms), Field.Store.NO);
    }
}
