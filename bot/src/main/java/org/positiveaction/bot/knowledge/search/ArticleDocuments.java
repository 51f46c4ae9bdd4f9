package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
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

/** The articles as documents of Lucene, in memory: all wordings of an article in one field, its body in another. */
final class ArticleDocuments {
    static final String WORDINGS = "wordings";
    static final String BODY = "body";
    /** The words as they are written: what spelling is checked against. */
    static final String TOKEN = "token";

    private static final String ENTRY = "entry";

    private final Words words;
    private final List<Article> entries = new ArrayList<>();
    private final IndexReader reader;
    private final int[] entryOfDocument;

    ArticleDocuments(List<Article> articles, Words words, Similarity similarity) throws IOException {
        this.words = words;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(similarity))) {
            for (Article article : articles) {
                writer.addDocument(document(article));
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

    Article article(int document) {
        return entries.get(entryOfDocument[document]);
    }

    private Document document(Article article) {
        List<List<String>> wordings =
                article.wordings().stream().map(words::tokens).toList();
        List<String> body = words.tokens(article.plain());
        Document document = new Document();
        document.add(new NumericDocValuesField(ENTRY, entries.size()));
        document.add(text(BODY, words.terms(body)));
        document.add(text(TOKEN, body));
        for (List<String> wording : wordings) {
            document.add(text(WORDINGS, words.terms(wording)));
            document.add(text(TOKEN, wording));
        }
        article.notQuestions().forEach(question -> document.add(text(TOKEN, words.tokens(question))));
        entries.add(article);
        return document;
    }

    private static Field text(String field, List<String> terms) {
        return new TextField(field, String.join(" ", terms), Field.Store.NO);
    }
}
