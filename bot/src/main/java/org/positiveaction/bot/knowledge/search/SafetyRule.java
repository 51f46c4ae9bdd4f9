package org.positiveaction.bot.knowledge.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final List<Wording> wordings = new ArrayList<>();

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

    /** A word as it counts here. */
    private record Weighed(String stem, boolean little, double weight) {}

    SafetyRule(Collection<Article> articles, Words words, ToDoubleFunction<String> telling) {
        this.words = words;
        this.telling = telling;
        for (Article article : articles) {
            article.questions().forEach(question -> wordings.add(wording(article, weighed(words.tokens(question)))));
            article.notQuestions().forEach(question -> wordings.add(wording(null, weighed(words.tokens(question)))));
        }
    }

    /** The article of the wording that is there, if one is. */
    Optional<Article> match(List<String> tokens) {
        List<Weighed> said = weighed(tokens);
        Wording all = wording(null, said);
        Map<Integer, List<Wording>> stretches = new HashMap<>();
        Article article = null;
        double best = 0;
        for (Wording wording : wordings) {
            if (wording.part(wording.sharedWith(all)) < ENOUGH / 2) {
                // Too little of it is anywhere, so no stretch needs a look; most wordings end here.
                continue;
            }
            int length = Math.min(said.size(), wording.length() + SLACK);
            double likeness = likeness(wording, stretches.computeIfAbsent(length, each -> stretches(said, each)));
            if (likeness > best || (likeness == best && wording.article() == null)) {
                best = likeness;
                article = wording.article();
            }
        }
        return Optional.ofNullable(best > 0 ? article : null);
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
