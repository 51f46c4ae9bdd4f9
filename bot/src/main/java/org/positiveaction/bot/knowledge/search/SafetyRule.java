package org.positiveaction.bot.knowledge.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;

/**
 * Recognises danger: nearly all of a wording has to be there, close together. A single telling word is not enough,
 * and what is nearer to a not-question is no danger.
 */
final class SafetyRule {
    private static final double ENOUGH = 0.8;
    private static final int SLACK = 3;
    private static final double LITTLE_WORD = 0.4;

    private final Words words;
    private final ToDoubleFunction<String> telling;
    /** The wordings that hold a stem. */
    private final Map<String, List<Wording>> wordings = new HashMap<>();

    /** A wording as weighed stems; its article is null if it is a not-question. */
    private record Wording(
            @Nullable Article article, int length, Map<String, Double> stems, Set<String> content, double sum) {
        Set<String> sharedWith(Wording other) {
            Set<String> shared = new HashSet<>(stems.keySet());
            shared.retainAll(other.stems.keySet());
            return shared;
        }

        /** How much of this one some of its stems make up. */
        double part(Set<String> some) {
            return some.stream()
                            .mapToDouble(stem -> stems.getOrDefault(stem, 0.0))
                            .sum()
                    / sum;
        }
    }

    private record Found(@Nullable Article article, double likeness) {
        /** Of two that are as like, the not-question counts. */
        static final Comparator<Found> BY_LIKENESS = Comparator.comparingDouble(Found::likeness)
                .thenComparing(Found::id, Comparator.nullsLast(Comparator.naturalOrder()));

        private @Nullable String id() {
            return article == null ? null : article.id();
        }
    }

    /** A word as it counts here. */
    private record Weighed(String stem, boolean little, double weight) {}

    SafetyRule(Collection<Article> articles, Words words, ToDoubleFunction<String> telling) {
        this.words = words;
        this.telling = telling;
        for (Article article : articles) {
            article.questions().forEach(question -> add(wording(article, weighed(words.tokens(question)))));
            article.notQuestions().forEach(question -> add(wording(null, weighed(words.tokens(question)))));
        }
    }

    private void add(Wording wording) {
        wording.stems()
                .keySet()
                .forEach(stem ->
                        wordings.computeIfAbsent(stem, any -> new ArrayList<>()).add(wording));
    }

    /** The article of the wording that is there, if one is. */
    Optional<Article> match(List<String> tokens) {
        List<Weighed> said = weighed(tokens);
        Map<Integer, List<Wording>> stretches = new HashMap<>();
        return partlyThere(said).stream()
                .map(wording -> {
                    int length = Math.min(said.size(), wording.length() + SLACK);
                    List<Wording> parts = stretches.computeIfAbsent(length, each -> stretches(said, each));
                    return new Found(wording.article(), likeness(wording, parts));
                })
                .filter(found -> found.likeness() > 0)
                .max(Found.BY_LIKENESS)
                .map(Found::article);
    }

    /** The wordings of which so much is somewhere that each stretch is worth a look; of most it is not. */
    private List<Wording> partlyThere(List<Weighed> said) {
        Map<Wording, Double> there = new IdentityHashMap<>();
        said.stream()
                .map(Weighed::stem)
                .distinct()
                .forEach(stem -> wordings.getOrDefault(stem, List.of())
                        .forEach(wording -> there.merge(wording, wording.part(Set.of(stem)), Double::sum)));
        return there.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH / 2)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Wording> stretches(List<Weighed> said, int length) {
        return IntStream.rangeClosed(0, said.size() - length)
                .mapToObj(start -> wording(null, said.subList(start, start + length)))
                .toList();
    }

    /** How like the wording the likeliest stretch of the words is, or 0 where too little of it is there. */
    private static double likeness(Wording wording, List<Wording> stretches) {
        return stretches.stream()
                .mapToDouble(said -> likeness(wording, said))
                .max()
                .orElse(0);
    }

    private static double likeness(Wording wording, Wording said) {
        Set<String> shared = wording.sharedWith(said);
        double part = wording.part(shared);
        boolean enough = wording.article() == null ? part >= ENOUGH / 2 : isThere(wording, shared, part, said);
        return enough ? 2 * part * wording.sum() / (wording.sum() + said.sum()) : 0;
    }

    private static boolean isThere(Wording wording, Set<String> shared, double part, Wording said) {
        long content = shared.stream().filter(wording.content()::contains).count();
        return part >= ENOUGH && (content >= 2 || said.content().equals(wording.content()));
    }

    private static Wording wording(@Nullable Article article, List<Weighed> said) {
        Map<String, Double> stems = new HashMap<>();
        Set<String> content = new HashSet<>();
        for (Weighed word : said) {
            stems.put(word.stem(), word.weight());
            if (!word.little()) {
                content.add(word.stem());
            }
        }
        double sum = stems.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Wording(article, said.size(), stems, content, sum);
    }

    private List<Weighed> weighed(List<String> tokens) {
        return tokens.stream().map(this::weighed).toList();
    }

    private Weighed weighed(String token) {
        String stem = words.stem(token);
        boolean little = LittleWords.isEmpty(token);
        return new Weighed(stem, little, little ? LITTLE_WORD : telling.applyAsDouble(stem));
    }
}
