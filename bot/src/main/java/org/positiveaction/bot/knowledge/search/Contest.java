package org.positiveaction.bot.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.positiveaction.bot.knowledge.Explanation.Contender;

/**
 * How likely each article is what somebody asks for, and how likely none is; together they make 1.
 *
 * @param entries the likeliest first
 */
record Contest(List<Entry> entries, double none) {

    record Entry(Evidence evidence, double probability) {
        Contender contender() {
            Likeness.Measured likeness = evidence.likeness();
            return new Contender(
                    evidence.article(),
                    likeness.wording(),
                    likeness.best(),
                    evidence.wordings(),
                    evidence.body(),
                    evidence.logOdds(),
                    likeness.nearMiss(),
                    probability);
        }
    }

    static Contest among(List<Evidence> all, Weights weights) {
        double none = weights.none();
        double most = all.stream().mapToDouble(weights::of).reduce(none, Math::max);
        double sum = Math.exp(none - most);
        List<Entry> entries = new ArrayList<>();
        for (Evidence evidence : all) {
            double likelihood = Math.exp(weights.of(evidence) - most);
            sum += likelihood;
            entries.add(new Entry(evidence, likelihood));
        }
        double whole = sum;
        entries.replaceAll(entry -> new Entry(entry.evidence(), entry.probability() / whole));
        entries.sort(Comparator.comparingDouble(Entry::probability)
                .reversed()
                .thenComparing(entry -> entry.evidence().article().id()));
        return new Contest(List.copyOf(entries), Math.exp(none - most) / whole);
    }

    List<Entry> those(Predicate<Evidence> some) {
        return entries.stream().filter(entry -> some.test(entry.evidence())).toList();
    }

    /** How likely it is one of some. */
    double probability(Predicate<Evidence> some) {
        return those(some).stream().mapToDouble(Entry::probability).sum();
    }
}
