package org.positiveaction.bot.knowledge;

import java.util.List;

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
     * @param wording its wording that is nearest
     * @param likeness how like that wording the question is in meaning, where 1 is the same
     * @param wordings how much of the question's words its wordings hold, where 1 is all
     * @param body how much of them its body holds
     * @param logOdds what the classifier says, at most 0
     * @param nearMiss how like its nearest not-question is
     * @param confidence how likely it is, after all this, between 0 and 1
     */
    public record Contender(
            Article article,
            String wording,
            double likeness,
            double wordings,
            double body,
            double logOdds,
            double nearMiss,
            double confidence) {}
}
