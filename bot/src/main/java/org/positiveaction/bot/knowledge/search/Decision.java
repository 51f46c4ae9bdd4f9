package org.positiveaction.bot.knowledge.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Explanation;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.search.Contest.Entry;
import org.positiveaction.bot.message.ForceId;

/**
 * Decides what a question gets: an answer, a choice, the question which force, or nothing.
 *
 * @param understood the terms of the question
 * @param forceIsOpen whether the asker has not named a force
 * @param ranked what speaks for each article
 */
record Decision(Weights weights, List<String> understood, boolean forceIsOpen, Ranking.Ranked ranked) {
    private static final int MOST_CHOICES = 3;
    private static final int EXPLAINED = 5;

    Explanation explain() {
        List<Evidence> seen = withoutRuledOut(ranked.seen());
        if (forceIsOpen) {
            Contest everybodys = Contest.among(
                    Stream.concat(seen.stream(), ranked.hidden().stream()).toList(), weights);
            if (dependsOnForce(everybodys)) {
                return askForForce(everybodys);
            }
        }
        return decide(Contest.among(seen, weights));
    }

    /** The likeliest is no rival if a not-question rules it out: "I am deaf, can I apply" is about something else. */
    private static List<Evidence> withoutRuledOut(List<Evidence> all) {
        List<Evidence> left =
                all.stream().filter(evidence -> !isRuledOut(evidence)).toList();
        if (left.size() == all.size()) {
            return all;
        }
        double best = left.stream().mapToDouble(Evidence::logOdds).max().orElse(0);
        return left.stream().map(evidence -> evidence.against(best)).toList();
    }

    private static boolean isRuledOut(Evidence evidence) {
        return evidence.isOf(Topic.EMERGENCY)
                && evidence.logOdds() == 0
                && evidence.likeness().best() < evidence.likeness().nearMiss();
    }

    /** The safety article for a message that is likely enough to tell of danger. */
    Optional<Explanation> danger() {
        return danger(weights.believeDanger());
    }

    /** The same for a part of a message, which has to be plainer: it may be cut out of what it meant. */
    Optional<Explanation> plainDanger() {
        return danger(weights.believePart());
    }

    private Optional<Explanation> danger(double enough) {
        Contest ours = Contest.among(ranked.seen(), weights);
        List<Entry> dangers = ours.those(evidence -> evidence.isOf(Topic.EMERGENCY));
        boolean believed = dangers.stream().mapToDouble(Entry::probability).sum() >= enough;
        return dangers.stream()
                .filter(entry -> believed && isLikeDanger(entry.evidence().likeness()))
                .findFirst()
                .map(entry -> answered(entry, ours, "It is near enough to a safety article."));
    }

    private boolean isLikeDanger(Likeness.Measured like) {
        return like.best() >= weights.likeDanger() && like.best() >= like.nearMiss();
    }

    private Explanation decide(Contest ours) {
        List<Entry> told = ours.those(this::isNearEnough);
        double sure = ours.probability(this::isNearEnough);
        if (told.isEmpty() || sure < weights.choose() || onlyOthersSay(told.getFirst())) {
            return nothing(ours, told);
        }
        Entry best = told.getFirst();
        List<Entry> choices = told.stream()
                .filter(entry -> entry.probability() * weights.alike() >= best.probability())
                .limit(MOST_CHOICES)
                .toList();
        if (choices.size() == 1 || isClear(best, choices.get(1))) {
            return answered(best, ours, "It is near enough.");
        }
        List<Article> articles =
                choices.stream().map(entry -> entry.evidence().article()).toList();
        return explanation(new Finding.Ambiguous(articles, sure), ours, "Several articles are about as near.");
    }

    private boolean isNearEnough(Evidence evidence) {
        return evidence.isTold() && evidence.likeness().best() >= weights.like();
    }

    private boolean isClear(Entry best, Entry next) {
        return best.probability() >= weights.answer() && best.probability() >= weights.clearly() * next.probability();
    }

    private Explanation answered(Entry best, Contest contest, String reason) {
        return explanation(new Finding.Answered(best.evidence().article(), best.probability()), contest, reason);
    }

    /** A subject that editors declined is found like any other; what it says is the conversation's to know. */
    private Explanation nothing(Contest ours, List<Entry> told) {
        List<Entry> declined = ours.those(evidence -> evidence.isOf(Topic.NO_ANSWER));
        if (!declined.isEmpty() && declined.getFirst().probability() > ours.none()) {
            return answered(declined.getFirst(), ours, "It is about a subject that our documents do not cover.");
        }
        @Nullable
        Article nearest = ours.those(Evidence::isTold).stream()
                .findFirst()
                .map(entry -> entry.evidence().article())
                .orElse(null);
        return explanation(new Finding.NothingFound(nearest), ours, whyNothing(told));
    }

    private String whyNothing(List<Entry> told) {
        return !told.isEmpty() && onlyOthersSay(told.getFirst())
                ? "Only another force's documents speak of it."
                : "The nearest article is too far away.";
    }

    /** Whether another force's article is so much likelier that ours must be silent. */
    private boolean onlyOthersSay(Entry best) {
        if (forceIsOpen || ranked.hidden().isEmpty()) {
            return false;
        }
        double bonus = best.evidence().isOwn() ? weights.ownForce() : 0;
        return weights.of(ranked.hidden().getFirst()) > weights.of(best.evidence()) - bonus + weights.lead();
    }

    /** Whether some force has an answer that is nearer than what is true for all. */
    private boolean dependsOnForce(Contest everybodys) {
        List<Entry> told = everybodys.those(this::isNearEnough);
        return !told.isEmpty()
                && told.getFirst().evidence().article().force() != null
                && everybodys.probability(this::isNearEnough) >= weights.choose()
                && told.stream()
                        .filter(entry -> entry.evidence().article().force() == null)
                        .noneMatch(entry -> entry.probability() * weights.alike()
                                >= told.getFirst().probability());
    }

    /** The best article of each force that has one near. */
    private Explanation askForForce(Contest everybodys) {
        List<Entry> told = everybodys.those(this::isNearEnough);
        double enough = told.getFirst().probability() / weights.alike();
        Map<@Nullable ForceId, Article> candidates = new LinkedHashMap<>();
        told.stream()
                .filter(entry -> entry.evidence().article().force() != null && entry.probability() >= enough)
                .map(entry -> entry.evidence().article())
                .forEach(article -> candidates.putIfAbsent(article.force(), article));
        return explanation(
                new Finding.NeedsForce(List.copyOf(candidates.values())),
                everybodys,
                "The answer depends on the force.");
    }

    private Explanation explanation(Finding finding, Contest contest, String reason) {
        return new Explanation(
                finding,
                understood,
                reason,
                contest.entries().stream()
                        .limit(EXPLAINED)
                        .map(Entry::contender)
                        .toList());
    }
}
