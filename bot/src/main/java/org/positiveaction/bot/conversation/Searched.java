package org.positiveaction.bot.conversation;

import java.util.Optional;
import org.positiveaction.bot.knowledge.Article;

/**
 * That our documents were searched.
 *
 * @param forWhat the question that they were searched for
 * @param nearest the article that came closest, where none was told
 */
public record Searched(ForWhat forWhat, Optional<Article> nearest) {

    /** Whose question it was. */
    public enum ForWhat {
        THESE_WORDS,

        /** The words only complete it: "2", "lancs". */
        THE_QUESTION_BEFORE
    }
}
