package org.positiveaction.bot.handoff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ReplyBox;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.transcript.TranscriptLine;

/** What team members read about a hand-off: cards in Teams, and texts. */
final class Words {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE H:mm", Locale.UK);
    private static final int LONGEST_QUOTE = 300;
    /** Twilio takes 1,600 characters. */
    private static final int LONGEST_TEXT = 1_400;

    /** What one message in the outbox holds is more; a card holds about twice as much. */
    private static final int LONGEST_BRIEF = 5_000;

    private static final int LONGEST_REASON_BY_TEXT = 100;

    private static final String WRITTEN_TO = "a member of the team wrote to them first";

    private Words() {}

    /** For the team's channel, and for the chat of who is on duty: who waits, and a button to take them. */
    static Speech notice(Handoff handoff, Force force, Optional<String> takenBy) {
        String title = title(handoff, takenBy);
        List<String> lines = new ArrayList<>(facts(handoff, force));
        List<Button> buttons = new ArrayList<>();
        if (handoff.isWaiting()) {
            buttons.add(new Button("Take", "take " + handoff.id()));
        }
        String body = String.join("\n\n", lines);
        List<String> promise = handoff.isWaiting() ? List.of(promise(handoff)) : List.of();
        return new Speech(title + "\n" + plain(body), new Card(title, body, promise, List.copyOf(buttons)));
    }

    /** For the member who talked with the same candidate lately. */
    static Speech again(Handoff handoff, Force force) {
        Speech notice = notice(handoff, force, Optional.empty());
        Card card = Objects.requireNonNull(notice.card());
        String title = "Somebody you talked with is back: candidate " + handoff.id();
        return new Speech(title, new Card(title, card.markdown(), card.notes(), card.buttons()));
    }

    /** For a phone. */
    static Speech text(Handoff handoff, Force force) {
        return Speech.plain(
                SmsText.simple("Candidate " + handoff.id() + (handoff.danger() ? ", who may be in danger" : "")
                        + " (" + force.name() + ", " + by(handoff) + ", since " + time(handoff.openedAt())
                        + ") is waiting for a person: "
                        + (handoff.isAskedFor()
                                ? "\"" + Quoted.shortened(handoff.reason(), LONGEST_REASON_BY_TEXT) + "\""
                                : WRITTEN_TO)
                        + ". Text TAKE " + handoff.id()
                        + " to talk with them."));
    }

    /** For the member who has just taken a candidate: all that went before, and a box to answer in. */
    static Speech brief(Handoff handoff, Force force, List<TranscriptLine> lines, List<String> notes, String reached) {
        List<String> parts = new ArrayList<>(facts(handoff, force));
        if (!reached.isEmpty()) {
            parts.add("**" + reached + "**");
        }
        if (!notes.isEmpty()) {
            parts.add("**Team notes**");
            parts.addAll(fitting(
                    notes.stream()
                            .map(note -> Quoted.plain(Quoted.shortened(note, LONGEST_QUOTE)))
                            .toList(),
                    LONGEST_BRIEF / 4));
        }
        if (!lines.isEmpty()) {
            parts.add("**What was said**");
            parts.addAll(fitting(lines.stream().map(Words::said).toList(), LONGEST_BRIEF / 4 * 3));
        }
        String title = "You are talking with candidate " + handoff.id();
        String body = String.join("\n\n", parts);
        Card card = new Card(
                        title,
                        body,
                        List.of(
                                "What you type here goes to them. Write DONE to finish; begin with NOTE: for colleagues only."),
                        List.of(
                                new Button("Finish", "done " + handoff.id()),
                                new Button("Give back to the queue", "back " + handoff.id())))
                .with(new ReplyBox("Your reply to candidate " + handoff.id(), "Send", "reply " + handoff.id()));
        return new Speech(title + "\n" + plain(body), card);
    }

    /** The newest of them, as many as there is room for, in their order. */
    private static List<String> fitting(List<String> paragraphs, int room) {
        Deque<String> fitting = new ArrayDeque<>();
        int left = room;
        for (String paragraph : paragraphs.reversed()) {
            left -= paragraph.length();
            if (left < 0) {
                break;
            }
            fitting.addFirst(paragraph);
        }
        return List.copyOf(fitting);
    }

    /** The same for a phone, in a few texts at most. */
    static Speech briefByText(
            Handoff handoff, Force force, List<TranscriptLine> lines, List<String> notes, String reached) {
        List<TranscriptLine> last = lines.subList(Math.max(0, lines.size() - 4), lines.size());
        List<String> said = last.stream()
                .map(line -> speaker(line) + ": " + Quoted.shortened(line.text(), 120))
                .toList();
        return Speech.plain(SmsText.simple(
                "You are talking with candidate " + handoff.id() + " (" + force.name() + ", " + by(handoff)
                        + "). What you text goes to them; DONE ends it. " + reached + "\n" + String.join("\n", said)));
    }

    /** What a candidate wrote, under their number. */
    static List<Speech> relayed(Handoff handoff, String words, Route route) {
        if (route != Route.SMS) {
            return List.of(Speech.plain(handoff.id() + ": " + words));
        }
        return parts(SmsText.simple(words))
                .map(part -> Speech.plain(handoff.id() + ": " + part))
                .toList();
    }

    /** As much as one text message holds each; the words between two are on one side. */
    private static Stream<String> parts(String words) {
        return words.length() <= LONGEST_TEXT
                ? Stream.of(words)
                : Stream.concat(
                        Stream.of(words.substring(0, end(words)).strip()),
                        parts(words.substring(end(words)).strip()));
    }

    private static int end(String words) {
        int space = words.lastIndexOf(' ', LONGEST_TEXT);
        return space > 0 ? space : LONGEST_TEXT;
    }

    static Speech danger(Handoff handoff, String words) {
        return Speech.plain("Candidate " + handoff.id()
                + " may be in danger. They have been sent the numbers to ring. They wrote: "
                + Quoted.shortened(words, LONGEST_TEXT));
    }

    static Speech erased(Handoff handoff) {
        return Speech.plain("Candidate " + handoff.id()
                + " has had everything deleted that we held about them. The conversation has ended.");
    }

    static Speech stopped(Handoff handoff) {
        return Speech.plain("Candidate " + handoff.id()
                + " has asked for no more messages. Nothing you write reaches them; DONE ends it.");
    }

    static Speech takenOver(Handoff handoff, TeamMember by) {
        return Speech.plain(by.name() + " has taken over candidate " + handoff.id() + " from you.");
    }

    static Speech notDelivered(Handoff handoff, String why) {
        return Speech.plain("A message of yours did not reach candidate " + handoff.id() + ": " + why + ".");
    }

    static Speech shiftOver(int givenBack) {
        return Speech.plain("Your shift is over, and you are off duty."
                + (givenBack == 0 ? "" : " The candidates you were talking with are back in the queue.")
                + " Write ON DUTY to begin another.");
    }

    static Speech takenAway(Handoff handoff) {
        return Speech.plain("What candidate " + handoff.id()
                + " wrote did not reach you, so they are waiting for a colleague. Take them again if you read this.");
    }

    static Speech mayBeMissing(Handoff handoff) {
        return Speech.plain("Something that candidate " + handoff.id()
                + " wrote may not have reached you. All of it is on the team's page.");
    }

    static String by(Handoff handoff) {
        return handoff.candidate().to().channel() == Channel.SMS ? "by text" : "in Teams";
    }

    private static String title(Handoff handoff, Optional<String> takenBy) {
        String who = "Candidate " + handoff.id() + (handoff.danger() ? ", who may be in danger," : "");
        return switch (handoff.stage()) {
            case Handoff.Stage.Waiting waiting -> who + " is waiting for a person";
            case Handoff.Stage.Taken taken -> who + " is talking with " + takenBy.orElse("a colleague");
            case Handoff.Stage.Ended(var by, var at, var how) ->
                who + (how == Handoff.How.LEFT ? " went back to the bot" : " is back with the bot");
        };
    }

    private static List<String> facts(Handoff handoff, Force force) {
        return List.of(
                "**" + Quoted.plain(force.name()) + "**, " + by(handoff) + ", since " + time(handoff.openedAt()),
                handoff.isAskedFor()
                        ? "“" + Quoted.plain(Quoted.shortened(handoff.reason(), LONGEST_QUOTE)) + "”"
                        : WRITTEN_TO);
    }

    private static String promise(Handoff handoff) {
        return (handoff.missed() ? "A promise was missed; please answer by " : "Please answer by ")
                + time(handoff.promisedFor());
    }

    private static String said(TranscriptLine line) {
        return speaker(line) + " (" + time(line.at()) + "): "
                + Quoted.plain(Quoted.shortened(line.text(), LONGEST_QUOTE));
    }

    private static String speaker(TranscriptLine line) {
        return line.speaker()
                .map(speaker -> speaker == Speaker.PERSON ? line.by().orElse("Team") : "Bot")
                .orElse("Candidate");
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(LONDON));
    }

    /** A card's Markdown as text. */
    private static String plain(String markdown) {
        return markdown.replace("**", "").replaceAll("\\\\(.)", "$1");
    }
}
