package org.positiveaction.bot.knowledge.search;

import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Topic;

/**
 * What speaks for an article as the answer to a question.
 *
 * @param likeness how like its wordings the question is in meaning
 * @param wordings how much of the question's words its wordings hold, where 1 is all
 * @param body how much of them its body holds
 * @param logOdds what the classifier says, at most 0
 * @param isOwn whether it is of the force that the asker asks about
 * @param isRequested whether it does what is asked for
 * @param lacksFigure whether the question wants a number or a time that it does not give
 */
record Evidence(
        Article article,
        Likeness.Measured likeness,
        double wordings,
        double body,
        double logOdds,
        boolean isOwn,
        boolean isRequested,
        boolean lacksFigure) {

    /** The same, where the likeliest article has these log-odds. */
    Evidence against(double likeliest) {
        return new Evidence(article, likeness, wordings, body, logOdds - likeliest, isOwn, isRequested, lacksFigure);
    }

    boolean isOf(Topic topic) {
        return article.topic() == topic;
    }

    /** Whether it may be told as an answer or starts an action: neither danger nor a subject that we decline. */
    boolean isTold() {
        return !isOf(Topic.EMERGENCY) && !isOf(Topic.NO_ANSWER);
    }
}
