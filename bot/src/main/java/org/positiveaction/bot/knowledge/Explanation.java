package org.positiveaction.bot.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question was answered as it was.
 *
 * @param finding what came of it
 * @param understood the words that counted, after spelling, text-speak and synonyms
 * @param reason one sentence on the decision
 * @param contenders the articles that came closest, the best first
 */
public record Explanation(Finding finding, List<String> understood, String reason, List<Contender> contenders) {
    public Explanation {
        understood = List.copyOf(understood);
        contenders = List.copyOf(contenders);
    }

    /**
     * An article that might have answered, and how its score came about.
     *
     * @param wording its wording that was nearest, or null where only the body matched
     * @param wordingScore how near, against a perfect match at 1
     * @param wordingsScore how near all its wordings together are
     * @param bodyScore how near its body is
     * @param nearMiss how near its nearest not-question is
     * @param score all of these together
     * @param share its share among all contenders
     * @param confidence what follows from all this, between 0 and 1
     */
    public record Contender(
            Article article,
            @Nullable String wording,
            double wordingScore,
            double wordingsScore,
            double bodyScore,
            double nearMiss,
            double score,
            double share,
            double confidence) {}
}
