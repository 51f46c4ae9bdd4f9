package org.positiveaction.bot.knowledge.search;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.message.ForceId;

/**
 * Asks the wordings of the project's own folder while they are left out of it, a fifth at a time, and declined subjects
 * while they are left out as a whole: how well it answers what its editors did not write down.
 *
 * <p>{@code HeldOut none=4.2 answer=0.5} tries other weights; {@code HeldOut wrong} prints what was not right.
 */
final class HeldOut {
    private static final int PARTS = 5;

    /** Articles of which either is a right answer. */
    private static final List<Set<String>> TWINS = List.of(
            Set.of("lowering-standards", "high-standards", "standards"),
            Set.of("lawful", "is-positive-action-legal"),
            Set.of("what-positive-action-isnt", "what-positive-action-is-not"),
            Set.of(
                    "selection-and-merit",
                    "same-tests-on-merit",
                    "selection-on-merit",
                    "recruit-on-merit",
                    "how-people-are-picked",
                    "high-standards",
                    "standards"),
            Set.of("how-to-register", "register", "expression-of-interest", "how-to-access-support"),
            Set.of("when-an-employer-may", "when-an-employer-may-use-it"),
            Set.of("pc-recruitment-opening", "alert"),
            Set.of("contact-by-email", "person"));

    private final Contents contents;
    private final Weights weights;
    private final boolean showWrong;

    private enum Part {
        WORDING,
        SUBJECT,
        IN_PASSING
    }

    /** A question, the article that it was taken from, and what came of it. */
    private record Asked(Article wanted, String question, Part part, Finding finding) {
        String kind() {
            return switch (wanted.topic()) {
                case ANSWER -> wanted.force() == null ? "answer for all" : "answer of a force";
                case NO_ANSWER -> part == Part.SUBJECT ? "declined, subject unseen" : "declined, wording unseen";
                case EMERGENCY -> part == Part.IN_PASSING ? "danger, in passing" : "danger";
                default -> "action";
            };
        }

        boolean isRight() {
            return switch (finding) {
                case Finding.Answered(var article, var confidence) -> isRight(article);
                case Finding.NothingFound nothing -> wanted.topic() == Topic.NO_ANSWER;
                default -> false;
            };
        }

        boolean isOffered() {
            return finding instanceof Finding.Ambiguous(var articles, var confidence)
                    && articles.stream().anyMatch(this::isRight);
        }

        boolean isSilent() {
            return finding instanceof Finding.NothingFound
                    || (finding instanceof Finding.Answered(var article, var confidence)
                            && article.topic() == Topic.NO_ANSWER);
        }

        String shown() {
            String found = switch (finding) {
                case Finding.Answered(var article, var confidence) -> article.id();
                case Finding.Ambiguous(var articles, var confidence) ->
                    articles.stream().map(Article::id).collect(Collectors.joining(" or "));
                case Finding.NeedsForce needs -> "which force";
                case Finding.NothingFound nothing -> "nothing";
            };
            return "%s: %s -> %s".formatted(wanted.id(), question, found);
        }

        boolean isDanger() {
            return finding instanceof Finding.Answered(var article, var confidence)
                    && article.topic() == Topic.EMERGENCY;
        }

        private boolean isRight(Article found) {
            if (wanted.topic() != Topic.ANSWER && wanted.topic() == found.topic()) {
                return true;
            }
            return name(wanted).equals(name(found))
                    || TWINS.stream().anyMatch(twins -> twins.containsAll(List.of(name(wanted), name(found))));
        }

        private static String name(Article article) {
            return Path.of(article.id()).getFileName().toString();
        }
    }

    private HeldOut(Contents contents, Weights weights, boolean showWrong) {
        this.contents = contents;
        this.weights = weights;
        this.showWrong = showWrong;
    }

    public static void main(String[] changes) {
        Contents contents =
                KnowledgeFolder.read(Path.of("knowledge"), LocalDate.now()).orThrow();
        List<String> all = new ArrayList<>(List.of(changes));
        boolean showWrong = all.remove("wrong");
        new HeldOut(contents, changed(all), showWrong).print();
    }

    /** The usual weights but for some, such as {@code none=4.2}. */
    private static Weights changed(List<String> changes) {
        RecordComponent[] names = Weights.class.getRecordComponents();
        Map<String, String> values = changes.stream()
                .map(one -> (one + "=").split("=", 3))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        Set<String> known = Stream.of(names).map(RecordComponent::getName).collect(Collectors.toSet());
        if (!known.containsAll(values.keySet())) {
            throw new IllegalArgumentException("The weights are " + known);
        }
        try {
            Object[] weights = new Object[names.length];
            for (int i = 0; i < names.length; i++) {
                Object usual = names[i].getAccessor().invoke(Weights.USUAL);
                weights[i] = Double.valueOf(values.getOrDefault(names[i].getName(), usual.toString()));
            }
            return (Weights) Weights.class.getDeclaredConstructors()[0].newInstance(weights);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print() {
        System.out.printf("%-26s%8s%8s%10s%8s%8s%8s%n", "", "asked", "right", "offered", "silent", "wrong", "danger");
        List<Asked> asked =
                IntStream.range(0, PARTS).boxed().flatMap(this::asked).toList();
        asked.stream()
                .collect(Collectors.groupingBy(Asked::kind, TreeMap::new, Collectors.toList()))
                .forEach(HeldOut::print);
        if (showWrong) {
            asked.stream().filter(one -> !one.isRight()).map(Asked::shown).forEach(System.out::println);
        }
    }

    private static void print(String kind, List<Asked> asked) {
        System.out.printf(
                "%-26s%8d%8s%10s%8s%8s%8s%n",
                kind,
                asked.size(),
                share(asked, Asked::isRight),
                share(asked, Asked::isOffered),
                share(asked, one -> one.isSilent() && !one.isRight()),
                share(asked, one -> !one.isRight() && !one.isOffered() && !one.isSilent()),
                share(asked, Asked::isDanger));
    }

    private static String share(List<Asked> asked, Predicate<Asked> which) {
        return "%.1f %%".formatted(100.0 * asked.stream().filter(which).count() / asked.size());
    }

    private Stream<Asked> asked(int part) {
        ArticleFinder finder = new ArticleFinder(without(part), weights);
        List<Article> articles = contents.articles();
        return IntStream.range(0, articles.size()).boxed().parallel().flatMap(i -> {
            Article article = articles.get(i);
            ForceId force = article.force() != null
                    ? article.force()
                    : contents.forces().get(i % contents.forces().size()).id();
            boolean wholeSubject = isLeftOut(article, part);
            return article.questions().stream()
                    .filter(question -> wholeSubject || part(question) == part)
                    .flatMap(question -> asked(article, question, wholeSubject, finder, force));
        });
    }

    private Stream<Asked> asked(
            Article article, String question, boolean wholeSubject, ArticleFinder finder, ForceId force) {
        Stream<Asked> alone = Stream.of(new Asked(
                article,
                question,
                wholeSubject ? Part.SUBJECT : Part.WORDING,
                finder.find(question, force).finding()));
        if (article.topic() != Topic.EMERGENCY) {
            return alone;
        }
        List<Article> others = contents.articles().stream()
                .filter(other -> other.topic() == Topic.ANSWER)
                .toList();
        String besides =
                others.get(question.length() * 7 % others.size()).questions().getFirst();
        return Stream.concat(
                alone,
                Stream.of("hi, " + question + ", " + besides, besides + " and also " + question)
                        .map(message -> new Asked(
                                article,
                                message,
                                Part.IN_PASSING,
                                finder.find(message, force).finding())));
    }

    private Contents without(int part) {
        List<Article> articles = contents.articles().stream()
                .filter(article -> !isLeftOut(article, part))
                .map(article -> without(part, article))
                .toList();
        return new Contents(
                articles, contents.forces(), contents.sessionKinds(), contents.replies(), contents.vocabulary());
    }

    private static Article without(int part, Article article) {
        List<String> questions = new ArrayList<>(article.questions());
        questions.removeIf(question -> part(question) == part);
        return new Article(
                article.id(),
                article.force(),
                article.topic(),
                article.title(),
                questions,
                article.notQuestions(),
                article.verbs(),
                article.body(),
                article.brief(),
                article.withoutForce(),
                article.owner(),
                article.reviewed(),
                article.reviewIn(),
                article.source());
    }

    private static boolean isLeftOut(Article article, int part) {
        return article.topic() == Topic.NO_ANSWER && part(article.id()) == part;
    }

    /** Which part a text belongs to, by its words alone, so that it stays there when others come and go. */
    private static int part(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % PARTS);
    }
}
