package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.util.Locale;
import org.positiveaction.bot.knowledge.Article;

/**
 * One wording of an article's question, and where it is written.
 *
 * @param line counted from 1
 */
public record Wording(Article article, String words, Path file, int line) {

    /** The words alone, without case and signs, unless there are only signs: what tells it from another. */
    public String bare() {
        return bare(words);
    }

    /** Its file and line, as seen from the knowledge folder. */
    public String place() {
        return article.id() + ".md:" + line;
    }

    static String bare(String words) {
        String lower = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        String bare =
                lower.replaceAll("[^\\p{L}\\p{N} ]", "").replaceAll(" +", " ").strip();
        return bare.isEmpty() ? lower : bare;
    }
}
