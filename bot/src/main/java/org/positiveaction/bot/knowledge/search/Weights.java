package org.positiveaction.bot.knowledge.search;

/**
 * How much each piece of evidence counts, in log-odds, and from where on an article answers.
 *
 * <p>Those up to "none" were fitted together (a multinomial logit over the articles and "none of these") to each
 * wording of the folder, asked while it was left out, and to whole declined subjects, asked while they were left out.
 * After that danger, action and what is requested were raised, by looking at the same figures.
 *
 * @param likeness a wording that means the same
 * @param wordings wordings that hold all words of the question
 * @param body a body that holds them
 * @param logOdds one unit of the classifier's log-odds
 * @param nearerMiss a not-question that is nearer than any wording, for each unit of likeness
 * @param ownForce being of the asker's force
 * @param declined being a subject that we decline
 * @param danger being a safety text
 * @param action starting an action
 * @param requested doing what is asked for
 * @param lacksFigure having no number or time where the question wants one
 * @param none that none of the articles answers
 * @param lead by how much another force's article must be likelier to show that the asker's documents are silent
 * @param believeDanger the probability from which danger is believed: rather told too often than not told
 * @param believePart the same for a part of a message
 * @param likeDanger and the likeness, so that a folder of few articles does not see danger in whatever is left
 * @param answer the probability from which an article answers
 * @param like and the likeness, for the same reason
 * @param clearly and how many times as likely as the next it must be for that
 * @param choose the probability of all articles together from which the nearest are offered as a choice
 * @param alike how many times as likely as the next an article must be to be no matter of choice
 */
record Weights(
        double likeness,
        double wordings,
        double body,
        double logOdds,
        double nearerMiss,
        double ownForce,
        double declined,
        double danger,
        double action,
        double requested,
        double lacksFigure,
        double none,
        double lead,
        double believeDanger,
        double believePart,
        double likeDanger,
        double answer,
        double like,
        double clearly,
        double choose,
        double alike) {
    static final Weights USUAL = new Weights(
            5.6, 2.3, 2, 0.198, -6, 1.2, 1, 1.1, 1, 4, -1.5, 2.86, 3, 0.22, 0.5, 0.45, 0.38, 0.33, 1.2, 0.4, 3);

    /** How likely an article is, as log-odds against any other. */
    double of(Evidence evidence) {
        Likeness.Measured like = evidence.likeness();
        return likeness * like.best()
                + wordings * evidence.wordings()
                + body * evidence.body()
                + logOdds * evidence.logOdds()
                + nearerMiss * Math.max(0, like.nearMiss() - like.best())
                + (evidence.isOwn() ? ownForce : 0)
                + (evidence.isRequested() ? requested : 0)
                + (evidence.lacksFigure() ? lacksFigure : 0)
                + ofTopic(evidence);
    }

    private double ofTopic(Evidence evidence) {
        return switch (evidence.article().topic()) {
            case ANSWER -> 0;
            case NO_ANSWER -> declined;
            case EMERGENCY -> danger;
            default -> action;
        };
    }
}
