package org.positiveaction.bot.knowledge.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Explanation;
import org.positiveaction.bot.knowledge.Explanation.Contender;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;

/**
 * Decides what a question gets: an answer, a choice, the question which force, or nothing.
 *
 * @param seen the articles that the asker may see, the best first
 * @param hidden those of other forces, the best first; they are evidence, and are not told
 */
record Decision(Weights weights, List<Contender> seen, List<Contender> hidden) {
    private static final int MOST_CHOICES = 3;
    private static final int EXPLAINED = 5;

    Explanation explain(List<String> understood, boolean forceIsOpen) {
        return forceIsOpen && dependsOnForce() ? askForForce(understood) : decide(understood);
    }

    private Explanation decide(List<String> understood) {
        if (seen.isEmpty()) {
            return nothing(understood, "No article shares a telling word with it.", null);
        }
        Contender best = seen.getFirst();
        if (best.article().topic() == Topic.EMERGENCY && best.confidence() >= weights.danger()) {
            return answered(best, understood, "A safety article is the nearest.");
        }
        if (best.confidence() < weights.choose()) {
            return nothing(understood, "The nearest article is too far away.", best.article());
        }
        if (othersAreNearer(best)) {
            return nothing(understood, "Only another force's documents speak of it.", best.article());
        }
        if (best.confidence() >= weights.answer() || choices().size() == 1) {
            return answered(best, understood, "It is near enough.");
        }
        return explanation(
                new Finding.Ambiguous(choices(), best.confidence()), understood, "Several articles are about as near.");
    }

    private Explanation answered(Contender best, List<String> understood, String reason) {
        return explanation(new Finding.Answered(best.article(), best.confidence()), understood, reason);
    }

    private List<Article> choices() {
        double enough = weights.close() * seen.getFirst().score();
        return seen.stream()
                .filter(contender -> contender.score() >= enough)
                .map(Contender::article)
                .filter(article -> article.topic() != Topic.EMERGENCY)
                .limit(MOST_CHOICES)
                .toList();
    }

    private boolean othersAreNearer(Contender best) {
        return !hidden.isEmpty() && hidden.getFirst().score() > weights.lead() * best.score();
    }

    private boolean dependsOnForce() {
        if (hidden.isEmpty() || hidden.getFirst().confidence() < weights.answer()) {
            return false;
        }
        boolean weKnow = !seen.isEmpty() && seen.getFirst().confidence() >= weights.answer();
        return !weKnow
                || seen.getFirst().score() < weights.close() * hidden.getFirst().score();
    }

    /** The best article of each force that has one near. */
    private Explanation askForForce(List<String> understood) {
        double enough = weights.close() * hidden.getFirst().score();
        Map<@Nullable ForceId, Article> candidates = new LinkedHashMap<>();
        hidden.stream()
                .filter(contender -> contender.score() >= enough)
                .map(Contender::article)
                .forEach(article -> candidates.putIfAbsent(article.force(), article));
        return explanation(
                new Finding.NeedsForce(List.copyOf(candidates.values())),
                understood,
                "The answer depends on the force.");
    }

    private Explanation nothing(List<String> understood, String reason, @Nullable Article nearest) {
        return explanation(new Finding.NothingFound(nearest), understood, reason);
    }

    private Explanation explanation(Finding finding, List<String> understood, String reason) {
        List<Contender> nearest = finding instanceof Finding.NeedsForce ? hidden : seen;
        return new Explanation(
                finding, understood, reason, nearest.stream().limit(EXPLAINED).toList());
    }
}
