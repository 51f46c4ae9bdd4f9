package org.positiveaction.bot.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the knowledge folder says to a question. A confidence is between 0 and 1. */
public sealed interface Finding {

    /** One article answers it, or starts the action it asks for: the article's topic tells which. */
    record Answered(Article article, double confidence) implements Finding {}

    /** One of two or three articles may be meant, the likeliest first. */
    record Ambiguous(List<Article> articles, double confidence) implements Finding {
        public Ambiguous {
            articles = List.copyOf(articles);
        }
    }

    /** The answer depends on the force, which is not known; each candidate is one force's answer. */
    record NeedsForce(List<Article> candidates) implements Finding {
        public NeedsForce {
            candidates = List.copyOf(candidates);
        }
    }

    /** Our documents do not say; {@code nearest} is what came closest, for editors to look at. */
    record NothingFound(@Nullable Article nearest) implements Finding {}
}
