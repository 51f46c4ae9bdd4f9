package org.positiveaction.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Channel;

/** Asks candidates which of several things they mean, in as many words as the channel has room for. */
class Prompts {
    /** More than any title has. */
    private static final int LONGEST_TITLE = 200;

    private final Knowledge knowledge;
    private final Phrasing phrasing;

    Prompts(Knowledge knowledge, Phrasing phrasing) {
        this.knowledge = knowledge;
        this.phrasing = phrasing;
    }

    Turn whichArticle(List<Article> articles, double confidence, Channel channel) {
        Button[] buttons = articles.stream()
                .map(article -> new Button(article.title(), article.title()))
                .toArray(Button[]::new);
        List<String> ids = articles.stream().map(Article::id).toList();
        return phrasing.sentence(Kind.CHOICES, titles(articles, channel), channel, buttons)
                .offering(articles, confidence)
                .leavingOpen(Optional.of(new OpenQuestion.WhichArticle(ids)));
    }

    Turn whichForce(Kind kind, Reply reply, Channel channel) {
        Button[] buttons = knowledge.forces().stream()
                .map(force -> new Button(force.name(), force.name()))
                .toArray(Button[]::new);
        return phrasing.sentence(kind, forces(reply, channel), channel, buttons);
    }

    /** Names a force we are not answering for, and how to change to it. */
    Turn otherForce(Force own, Force other, Channel channel) {
        String sentence =
                knowledge.replies().say(Reply.OTHER_FORCE, Map.of("force.name", own.name(), "other", other.name()));
        Button change = new Button("Change to " + other.name(), "I am applying to " + other.name());
        return phrasing.sentence(Kind.NO_ANSWER, sentence, channel, change);
    }

    /** With titles as long as a text message has room for. */
    private String titles(List<Article> articles, Channel channel) {
        return longest(
                LONGEST_TITLE,
                channel,
                length -> knowledge.replies().say(Reply.DID_YOU_MEAN, Map.of("choices", numbered(articles, length))));
    }

    /** With as many names of forces as a text message has room for. */
    private String forces(Reply reply, Channel channel) {
        List<String> names = knowledge.forces().stream().map(Force::name).toList();
        return longest(
                names.size(), channel, count -> knowledge.replies().say(reply, Map.of("forces", first(count, names))));
    }

    private static String longest(int most, Channel channel, IntFunction<String> sentence) {
        return IntStream.iterate(most, size -> size > 1, size -> size - 1)
                .mapToObj(sentence)
                .filter(text -> Phrasing.fits(text, channel))
                .findFirst()
                .orElseGet(() -> sentence.apply(1));
    }

    private static String first(int count, List<String> names) {
        String listed = String.join(", ", names.subList(0, Math.min(count, names.size())));
        return count < names.size() ? listed + " and others" : listed;
    }

    private static String numbered(List<Article> articles, int length) {
        return IntStream.range(0, articles.size())
                .mapToObj(i -> (i + 1) + " " + shortened(articles.get(i).title(), length))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String title, int length) {
        return title.length() <= length
                ? title
                : Portion.of(title, shown -> shown.length() <= length).shown() + "...";
    }
}
