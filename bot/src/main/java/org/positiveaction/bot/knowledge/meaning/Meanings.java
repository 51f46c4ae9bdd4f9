package org.positiveaction.bot.knowledge.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.VectorUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What texts mean, as vectors of length 1: the dot product of two is 1 for the same meaning, near 0 for another. */
public final class Meanings {
    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    /** What the build computed of the folder that the bot comes with. */
    private static final String COMPUTED_BEFOREHAND = "/meanings";

    /** Six times the folder of five forces; a vector has 1.5 kB. */
    private static final int MOST_KEPT = 60_000;

    /** Two computations of one text, on whatever machines, are nearer than this. */
    private static final double SAME = 0.98;

    /** Only what editors wrote: what candidates ask is not kept. */
    private static final Cache<String, float[]> WORDINGS =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    static {
        WORDINGS.putAll(computedBeforehand());
    }

    private Meanings() {}

    /** The meaning of a question; of a text longer than some hundred words, that of its beginning. */
    public static float[] ofQuestion(String question) {
        float[] known = WORDINGS.getIfPresent(question);
        return known == null ? SentenceModel.shared().embed(question) : known;
    }

    /** The meaning of a text from the folder; it is kept, so that after a change only what is new takes time. */
    public static float[] ofWording(String wording) {
        return WORDINGS.get(wording, text -> SentenceModel.shared().embed(text));
    }

    /** Whether the sentence model knows a word in small letters: some 20,000 of the commonest, and no misspelling. */
    public static boolean isWord(String word) {
        return SentenceModel.shared().knows(word);
    }

    /** Computes the meanings of many texts of the folder, on all cores. */
    public static void prepare(Collection<String> texts) {
        texts.parallelStream().forEach(Meanings::ofWording);
    }

    /** Writes the meanings of a folder's texts to a file, which a bot that finds it on its class path then knows. */
    public static void write(Collection<String> texts, Path file) throws IOException {
        prepare(texts);
        Map<String, float[]> meanings = new TreeMap<>();
        texts.forEach(text -> meanings.put(text, ofWording(text)));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            MeaningsFile.write(meanings, out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, float[]> computedBeforehand() {
        try (InputStream in = Meanings.class.getResourceAsStream(COMPUTED_BEFOREHAND)) {
            Map<String, float[]> meanings = in == null ? Map.of() : MeaningsFile.read(in);
            return areOfThisModel(meanings) ? meanings : Map.of();
        } catch (IOException e) {
            // They are only a short cut: without them the start takes longer.
            LOG.warn("The meanings that were computed beforehand are damaged; build the jar again", e);
            return Map.of();
        }
    }

    /** A look at one of them: a model that was exchanged gives quite another vector. */
    private static boolean areOfThisModel(Map<String, float[]> meanings) {
        return meanings.entrySet().stream().limit(1).allMatch(meaning -> {
            float[] again = SentenceModel.shared().embed(meaning.getKey());
            return again.length == meaning.getValue().length && VectorUtil.dotProduct(again, meaning.getValue()) > SAME;
        });
    }
}
