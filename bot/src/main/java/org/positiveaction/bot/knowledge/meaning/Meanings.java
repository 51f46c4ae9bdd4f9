package org.positiveaction.bot.knowledge.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;

/** What texts mean, as vectors of length 1: the dot product of two is 1 for the same meaning, near 0 for another. */
public final class Meanings {
    /** Twenty times a folder of two hundred articles; a vector has 1.5 kB. */
    private static final int MOST_KEPT = 60_000;

    /** Only what editors wrote: what candidates ask is not kept. */
    private static final Cache<String, float[]> WORDINGS =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private Meanings() {}

    /** The meaning of a question; of a text longer than some hundred words, that of its beginning. */
    public static float[] ofQuestion(String question) {
        return SentenceModel.shared().embed(question);
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
    public static void prepare(Collection<String> wordings) {
        wordings.parallelStream().forEach(Meanings::ofWording);
    }
}
