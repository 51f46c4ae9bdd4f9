package org.positiveaction.bot.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;

/** A question as a candidate of a force might text it. */
record Asked(String words, @Nullable ForceId force) {
    private static final int MANY = 20_000;
    private static final int SLIP_ONE_IN = 3;
    private static final List<String> BEFORE =
            List.of("", "", "hi, ", "quick question. ", "sorry to ask but ", "im thinking of joining and ");
    private static final List<String> AFTER = List.of("", "", "?", " please", " thanks", " x");

    /**
     * Many that all differ, and are no article's wording: wordings with a word left out, and something said before or
     * after. Danger is left out, because it is told without a search.
     */
    static List<Asked> about(Contents contents) {
        Random random = new Random(1);
        List<Article> articles = contents.articles().stream()
                .filter(article -> article.topic() != Topic.EMERGENCY)
                .toList();
        return Stream.generate(() -> about(one(articles, random), contents.forces(), random))
                .filter(asked -> !asked.words().isBlank())
                .distinct()
                .limit(MANY)
                .toList();
    }

    private static Asked about(Article article, List<Force> forces, Random random) {
        String wording = one(article.questions(), random);
        String typed = random.nextInt(SLIP_ONE_IN) == 0 ? withoutALetter(wording, random) : wording;
        return new Asked(
                one(BEFORE, random) + withoutAWord(typed, random) + one(AFTER, random), force(article, forces, random));
    }

    /** The article's own; else any, or not known yet. */
    private static @Nullable ForceId force(Article article, List<Force> forces, Random random) {
        int any = random.nextInt(forces.size() + 1);
        if (article.force() != null || any == forces.size()) {
            return article.force();
        }
        return forces.get(any).id();
    }

    private static String withoutAWord(String wording, Random random) {
        List<String> words = new ArrayList<>(List.of(wording.split(" ")));
        words.remove(random.nextInt(words.size()));
        return String.join(" ", words);
    }

    private static String withoutALetter(String wording, Random random) {
        int at = random.nextInt(wording.length());
        return wording.substring(0, at) + wording.substring(at + 1);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
