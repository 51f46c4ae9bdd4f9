package org.positiveaction.bot.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.conversation.Turn;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Force;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a question got, as it is printed.
 *
 * @param id the question's
 * @param article the id of the article it comes from, or null
 * @param confidence between 0 and 1
 * @param reply the first text message, as it is sent
 * @param full the whole answer as plain text
 * @param choices the articles on offer
 */
record Outcome(
        String id,
        String kind,
        @Nullable String article,
        double confidence,
        String reply,
        String full,
        List<Choice> choices) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An article on offer, and what it would say. */
    record Choice(String article, String title, String full) {}

    static Outcome of(Question question, Turn turn, @Nullable Force force) {
        return new Outcome(
                question.id(),
                turn.kind().word(),
                turn.article().map(Article::id).orElse(null),
                Math.round(turn.confidence() * 1000) / 1000.0,
                turn.speech().text(),
                turn.full(),
                turn.choices().stream()
                        .map(article -> new Choice(
                                article.id(),
                                article.title(),
                                article.toldTo(force).plain()))
                        .toList());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
