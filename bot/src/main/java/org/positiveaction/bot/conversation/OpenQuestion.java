package org.positiveaction.bot.conversation;

import java.util.List;

/** What a conversation is in the middle of: what the next words may refer to. */
public sealed interface OpenQuestion {

    /** Whether a number would answer it. */
    default boolean takesNumbers() {
        return switch (this) {
            case WhichArticle which -> true;
            case WhichForce which -> true;
            case WhichTeam which -> true;
            case Rest rest -> false;
            case Missed missed -> false;
        };
    }

    /** The rest of an answer that did not fit, for who asks for more. */
    record Rest(String text) implements OpenQuestion {
        @Override
        public String toString() {
            return "Rest[…" + text.length() + "]";
        }
    }

    /** "Did you mean 1, 2 or 3?", by the articles' ids. */
    record WhichArticle(List<String> articles) implements OpenQuestion {
        public WhichArticle {
            articles = List.copyOf(articles);
        }
    }

    /** "Which force?", and the question that waits for it. */
    record WhichForce(String question) implements OpenQuestion {
        @Override
        public String toString() {
            return "WhichForce[…" + question.length() + "]";
        }
    }

    /** "Which force?", for who wants to talk to a person of that force's team. */
    record WhichTeam() implements OpenQuestion {}

    /** No question, only that the last reply was "not in our documents": the next need not say all of it again. */
    record Missed() implements OpenQuestion {}
}
