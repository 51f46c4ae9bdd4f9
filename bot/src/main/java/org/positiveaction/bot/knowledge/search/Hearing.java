package org.positiveaction.bot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.positiveaction.bot.knowledge.meaning.Meanings;

/**
 * Listens for certain words, also where they are mistyped.
 *
 * <p>Articles hold slips that people make, as wordings; to the search these are words like any other.
 */
final class Hearing {
    private static final String TOKEN = "token";

    private final Words words;
    private final Spelling spelling;

    /** @param wanted the words, or phrases of them */
    Hearing(List<String> wanted, Words words) {
        this.words = words;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            Document document = new Document();
            wanted.forEach(phrase ->
                    document.add(new TextField(TOKEN, String.join(" ", words.tokens(phrase)), Field.Store.NO)));
            writer.addDocument(document);
            spelling = new Spelling(
                    DirectoryReader.open(writer), TOKEN, word -> words.isTextSpeak(word) || Meanings.isWord(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> tokens(String text) {
        return words.tokens(spelling.mend(text));
    }
}
