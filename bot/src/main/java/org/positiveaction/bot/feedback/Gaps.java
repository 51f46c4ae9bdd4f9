package org.positiveaction.bot.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what was asked in vain or answered badly, near-identical questions together. */
final class Gaps {
    /** Of the words of two questions together, this share must be in both. */
    private static final double ALIKE = 0.5;

    private Gaps() {}

    /**
     * The gaps that some questions show, the most frequent first. A question joins the gap whose first question is
     * most like it, and opens a new one if none is like it.
     */
    static List<Gap> in(List<Question> questions) {
        List<Growing> found = new ArrayList<>();
        for (Question question : questions) {
            Gap.Why.of(question).ifPresent(why -> {
                String words = PersonalDetails.removedFrom(question.words());
                like(words, found).add(new Gap.Asked(question, words, why));
            });
        }
        return found.stream()
                .map(growing -> new Gap(List.copyOf(growing.asked())))
                .sorted(Comparator.comparing(Gap::times, Comparator.reverseOrder()))
                .toList();
    }

    private static List<Gap.Asked> like(String words, List<Growing> found) {
        Set<String> terms = Likeness.terms(words);
        Optional<Growing> near = found.stream()
                .filter(growing -> Likeness.between(growing.terms(), terms) >= ALIKE)
                .max(Comparator.comparingDouble(growing -> Likeness.between(growing.terms(), terms)));
        return near.orElseGet(() -> {
                    Growing opened = new Growing(terms, new ArrayList<>());
                    found.add(opened);
                    return opened;
                })
                .asked();
    }

    /** A gap with the words of its first question. */
    private record Growing(Set<String> terms, List<Gap.Asked> asked) {}
}
