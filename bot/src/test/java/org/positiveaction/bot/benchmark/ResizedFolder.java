package org.positiveaction.bot.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Topic;

/** A folder with fewer articles than there are, or with more; of one size it is always the same. */
record ResizedFolder(Contents own) {
    private static final Set<Topic> SUBJECTS = EnumSet.of(Topic.ANSWER, Topic.NO_ANSWER);
    private static final int WORDINGS = 5;

    Contents to(int size) {
        List<Article> sorted = own.articles().stream()
                .sorted(Comparator.comparing(Article::id))
                .toList();
        return new Contents(
                size < sorted.size() ? some(sorted, size) : more(sorted, size),
                own.forces(),
                own.sessionKinds(),
                own.replies(),
                own.vocabulary());
    }

    /** All safety texts and actions; of answers and declined subjects as many as there is room for, evenly spread. */
    private static List<Article> some(List<Article> all, int size) {
        List<Article> subjects = all.stream()
                .filter(article -> SUBJECTS.contains(article.topic()))
                .toList();
        int room = size - (all.size() - subjects.size());
        return Stream.concat(
                        all.stream().filter(article -> !SUBJECTS.contains(article.topic())),
                        IntStream.range(0, room).mapToObj(i -> subjects.get(i * subjects.size() / room)))
                .toList();
    }

    private static List<Article> more(List<Article> all, int size) {
        List<Article> answers =
                all.stream().filter(article -> article.topic() == Topic.ANSWER).toList();
        Random random = new Random(1);
        List<Article> more = new ArrayList<>(all);
        while (more.size() < size) {
            more.add(madeUp("made-up/" + more.size(), one(answers, random), one(answers, random), random));
        }
        return more;
    }

    /** Begins like one article and ends like another, in its title, each wording and its body. */
    private static Article madeUp(String id, Article first, Article second, Random random) {
        return new Article(
                id,
                first.force(),
                first.topic(),
                joined(first.title(), second.title(), " "),
                IntStream.range(0, WORDINGS)
                        .mapToObj(i -> joined(one(first.questions(), random), one(second.questions(), random), " "))
                        .toList(),
                List.of(),
                List.of(),
                joined(first.body(), second.body(), "\n\n"),
                first.brief(),
                first.withoutForce(),
                first.owner(),
                first.reviewed(),
                first.reviewIn(),
                first.source());
    }

    /** The first half of one text and the second of another. */
    private static String joined(String first, String second, String between) {
        List<String> beginning = List.of(first.split(between));
        List<String> end = List.of(second.split(between));
        return String.join(between, beginning.subList(0, (beginning.size() + 1) / 2))
                + between
                + String.join(between, end.subList(end.size() / 2, end.size()));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
