package org.positiveaction.bot.knowledge.search;

/**
 * What counts how much, and from where on an article answers.
 *
 * <p>They were found by leaving each wording of the folder out in turn and asking it.
 *
 * @param wording an article's nearest wording
 * @param wordings all its wordings together
 * @param body its body
 * @param nearMiss what a not-question that is nearer than any wording takes away, as a share of the score
 * @param ownForce by how much an article of the asker's force counts more than one for every force
 * @param sharpness how steeply a share falls with the distance from the best score
 * @param base the confidence, as log-odds, of an article that has nothing for it
 * @param score what a perfect score adds to that
 * @param clearScore what a perfect score adds that no other article comes near
 * @param danger the confidence from which danger is believed: rather told too often than not told
 * @param answer the confidence from which an article answers
 * @param choose the confidence from which it is offered as a choice
 * @param close the share of the best score from which another article is a choice too
 * @param lead by how much another force's article must be nearer to show that ours are silent
 * @param countless what is left of the confidence of an article without a figure that should have one
 */
public record Weights(
        double wording,
        double wordings,
        double body,
        double nearMiss,
        double ownForce,
        double sharpness,
        double base,
        double score,
        double clearScore,
        double danger,
        double answer,
        double choose,
        double close,
        double lead,
        double countless) {
    public static final Weights USUAL =
            new Weights(0.5, 1.0, 1.0, 0.3, 1.25, 20, -2.5, 2.6, 2.2, 0.15, 0.30, 0.25, 0.85, 1.6, 0.5);

    /** Between 0 and 1. */
    double confidence(double ownScore, double share) {
        return 1 / (1 + Math.exp(-(base + score * ownScore + clearScore * ownScore * share)));
    }
}
