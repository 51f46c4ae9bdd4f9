package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Knowledge;
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

    /** What it says is known to {@link Answers}, whatever the editors word. */
    static final Button PERSON = new Button("Talk to a person", "talk to a person");

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
            case TEAMS -> sentence(Kind.ANSWER, rest, channel, PERSON);
        };
    }

    /** A sentence of our own, which needs nothing filled in. */
    Turn sentence(Kind kind, Reply reply, Channel channel) {
        return sentence(kind, knowledge.replies().say(reply), channel);
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
        String cheap = Repetition.leftOut(SmsText.simple(full));
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

    /** Whether a sentence is short enough for one message. */
    static boolean fits(String sentence, Channel channel) {
        return channel != Channel.SMS || fits(SmsText.simple(sentence));
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
        String wasItHelpful = knowledge.replies().say(Reply.WAS_IT_HELPFUL);
        Card card = new Card(article.title(), article.body(), notes, List.of(PERSON), wasItHelpful);
        String twin = article.title() + "\n\n" + article.plain() + "\n\n" + String.join("\n", notes);
        return Turn.saying(kind, new Speech(twin, card));
    }
}
