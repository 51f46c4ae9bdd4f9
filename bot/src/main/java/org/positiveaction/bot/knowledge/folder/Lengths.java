package org.positiveaction.bot.knowledge.folder;

import java.util.List;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.SmsText;

/**
 * Finds what a text message would cut: it has room for two parts.
 *
 * @param forces those whose facts are filled in
 */
record Lengths(List<Force> forces, Faults faults) {
    private static final int MOST_PARTS = 2;

    /** What follows an answer of which there is more, about as long as the editors word it. */
    private static final String HINT = "\nText MORE for the rest.";

    static boolean fits(String words) {
        return SmsText.of(SmsText.simple(words)).fits(MOST_PARTS);
    }

    void check(ArticleFile.Read read) {
        List<Article> told = told(read.article());
        if (told.stream().allMatch(article -> fits(article.plain()))) {
            return;
        }
        if (read.article().topic() == Topic.EMERGENCY) {
            faults.warning(
                    read.file().path(),
                    read.bodyLine(),
                    "This does not fit into one text (about 300 characters), and whoever needs it may not ask for the"
                            + " rest. Shorten it.");
        } else if (read.article().topic() == Topic.ANSWER) {
            told.stream()
                    .map(Article::brief)
                    .filter(brief -> !fits(brief + HINT))
                    .findFirst()
                    .ifPresent(brief -> tooLong(read, brief.length()));
        }
    }

    /** As everybody reads it who may. */
    private List<Article> told(Article article) {
        return article.force() == null
                ? Stream.concat(Stream.of(article.toldTo(null)), forces.stream().map(article::toldTo))
                        .toList()
                : List.of(article);
    }

    private void tooLong(ArticleFile.Read read, int length) {
        String room = " has " + length + " characters, and a text has room for about 280. Shorten it";
        if (read.fields().optional("short").isPresent()) {
            read.fields().warning("short", "\"short\"" + room + "; until then it is not used.");
        } else {
            faults.warning(
                    read.file().path(),
                    read.bodyLine(),
                    "The first paragraph" + room + ", or add a field \"short\" with the answer in a sentence or two.");
        }
    }
}
