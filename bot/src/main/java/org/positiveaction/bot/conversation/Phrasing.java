package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.PlainText;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speech;

/** Gives what we say the form that suits a channel: at most two parts of a text message, or a card. */
class Phrasing {
    /** A text message of more parts than this is a nuisance, and expensive. */
    private static final int MOST_PARTS = 2;

    /** More than any title has. */
    private static final int LONGEST_TITLE = 200;

    /** A card longer than this is a wall of text. */
    private static final int LONGEST_CARD = 600;

    /** What it says is known to {@link Answers}, whatever the editors word. */
    static final Button PERSON = new Button("Talk to a person", "talk to a person");

    private static final Button MORE = new Button("More", "more");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Knowledge knowledge;
    private final Clock clock;

    Phrasing(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** A turn that tells what an article says, already worded for whoever asks. */
    Turn answer(Kind kind, Article article, Channel channel) {
        String full = withReviewNote(article, article.plain());
        Turn turn = switch (channel) {
            case SMS -> text(kind, article, full);
            case TEAMS -> card(kind, article, full);
        };
        return turn.inFull(full);
    }

    /** The next portion of an answer that was begun. */
    Turn rest(String rest, Channel channel) {
        return switch (channel) {
            case SMS -> portion(Kind.ANSWER, rest);
            case TEAMS -> cardPortion(Kind.ANSWER, "", rest, List.of());
        };
    }

    /** A sentence of our own. */
    Turn sentence(Kind kind, String sentence, Channel channel, Button... buttons) {
        return switch (channel) {
            case SMS -> portion(kind, SmsText.simple(sentence)).inFull(sentence);
            case TEAMS -> Turn.saying(kind, new Speech(sentence, new Card("", sentence, List.of(), List.of(buttons))));
        };
    }

    /** A sentence that offers a person. */
    Turn offeringAPerson(Kind kind, String sentence, Channel channel) {
        return sentence(kind, sentence, channel, PERSON);
    }

    Turn choices(List<Article> articles, double confidence, Channel channel) {
        Button[] buttons = articles.stream()
                .map(article -> new Button(article.title(), article.title()))
                .toArray(Button[]::new);
        List<String> ids = articles.stream().map(Article::id).toList();
        return sentence(Kind.CHOICES, whichArticle(articles, channel), channel, buttons)
                .offering(articles, confidence)
                .leavingOpen(Optional.of(new OpenQuestion.WhichArticle(ids)));
    }

    Turn whichForce(Kind kind, Reply reply, Channel channel) {
        Button[] buttons = knowledge.forces().stream()
                .map(force -> new Button(force.name(), force.name()))
                .toArray(Button[]::new);
        return sentence(kind, whichForce(reply, channel), channel, buttons);
    }

    /** A sentence that names a force we are not answering for, and how to change to it. */
    Turn otherForce(Force own, Force other, Channel channel) {
        String sentence =
                knowledge.replies().say(Reply.OTHER_FORCE, Map.of("force.name", own.name(), "other", other.name()));
        Button change = new Button("Change to " + other.name(), "I am applying to " + other.name());
        return sentence(Kind.NO_ANSWER, sentence, channel, change);
    }

    /** With titles as long as two parts of a text message have room for. */
    private String whichArticle(List<Article> articles, Channel channel) {
        return longest(
                LONGEST_TITLE,
                channel,
                length -> knowledge.replies().say(Reply.DID_YOU_MEAN, Map.of("choices", numbered(articles, length))));
    }

    /** With as many names of forces as two parts of a text message have room for. */
    private String whichForce(Reply reply, Channel channel) {
        List<String> names = knowledge.forces().stream().map(Force::name).toList();
        return longest(
                names.size(), channel, count -> knowledge.replies().say(reply, Map.of("forces", first(count, names))));
    }

    private static String longest(int most, Channel channel, IntFunction<String> sentence) {
        return IntStream.iterate(most, size -> size > 1, size -> size - 1)
                .mapToObj(sentence)
                .filter(text -> channel != Channel.SMS || fits(SmsText.simple(text)))
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

    private String withReviewNote(Article article, String text) {
        return reviewNote(article).map(note -> text + "\n\n" + note).orElse(text);
    }

    private Optional<String> reviewNote(Article article) {
        LocalDate due = article.reviewed().plus(article.reviewIn());
        return article.topic() == Topic.ANSWER && article.dueForReview(LocalDate.now(clock))
                ? Optional.of(knowledge.replies().say(Reply.PAST_REVIEW, Map.of("date", DATE.format(due))))
                : Optional.empty();
    }

    private Turn text(Kind kind, Article article, String full) {
        String cheap = SmsText.simple(full);
        String brief = SmsText.simple(article.brief());
        if (fits(cheap) || kind != Kind.ANSWER || cheap.startsWith(brief) || !fits(withHint(brief))) {
            return portion(kind, cheap);
        }
        return Turn.saying(kind, Speech.plain(withHint(brief))).leavingOpen(Optional.of(new OpenQuestion.Rest(cheap)));
    }

    private Turn portion(Kind kind, String text) {
        if (fits(text)) {
            return Turn.saying(kind, Speech.plain(text));
        }
        Portion portion = Portion.of(text, shown -> fits(withHint(shown)));
        return Turn.saying(kind, Speech.plain(withHint(portion.shown())))
                .leavingOpen(Optional.of(new OpenQuestion.Rest(portion.rest())));
    }

    private String withHint(String text) {
        return text + "\n" + knowledge.replies().say(Reply.MORE_HINT);
    }

    private static boolean fits(String text) {
        return SmsText.of(text).fits(MOST_PARTS);
    }

    private Turn card(Kind kind, Article article, String full) {
        if (kind != Kind.ANSWER) {
            Button[] buttons = kind == Kind.PERSON || kind == Kind.EMERGENCY ? new Button[0] : new Button[] {PERSON};
            return sentence(kind, full, Channel.TEAMS, buttons);
        }
        List<String> notes = new ArrayList<>();
        notes.add("Source: " + article.source() + ". Reviewed " + DATE.format(article.reviewed()) + ".");
        reviewNote(article).ifPresent(notes::add);
        return cardPortion(kind, article.title(), article.body(), notes);
    }

    private Turn cardPortion(Kind kind, String title, String markdown, List<String> notes) {
        Portion portion = paragraphs(markdown);
        boolean all = portion.rest().isEmpty();
        Card card = new Card(title, portion.shown(), notes, all ? List.of(PERSON) : List.of(MORE, PERSON));
        String twin = title.isEmpty() ? "" : title + "\n\n";
        return Turn.saying(kind, new Speech(twin + PlainText.of(portion.shown()), card))
                .leavingOpen(all ? Optional.empty() : Optional.of(new OpenQuestion.Rest(portion.rest())));
    }

    /** Whole paragraphs of Markdown, so that no list or quotation is torn apart; at least the first. */
    private static Portion paragraphs(String markdown) {
        String all = markdown.strip();
        if (all.length() <= LONGEST_CARD) {
            return new Portion(all, "");
        }
        int end = all.lastIndexOf("\n\n", LONGEST_CARD);
        if (end < 0) {
            end = all.indexOf("\n\n");
        }
        return end < 0
                ? new Portion(all, "")
                : new Portion(all.substring(0, end), all.substring(end).strip());
    }
}
