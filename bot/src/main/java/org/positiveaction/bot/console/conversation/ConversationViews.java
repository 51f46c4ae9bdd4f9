package org.positiveaction.bot.console.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.Ways;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.delivery.Progress;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Notes;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.transcript.TranscriptLine;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;

/** Looks up conversations, as far as a member may see them. */
@Component
class ConversationViews {
    private static final int LINES = 200;

    private final Handoffs handoffs;
    private final Transcripts transcripts;
    private final Notes notes;
    private final Outbox outbox;
    private final Members members;
    private final Desk desk;
    private final ForceNames forces;
    private final Clock clock;

    ConversationViews(
            Handoffs handoffs,
            Transcripts transcripts,
            Notes notes,
            Outbox outbox,
            Members members,
            Desk desk,
            ForceNames forces,
            Clock clock) {
        this.handoffs = handoffs;
        this.transcripts = transcripts;
        this.notes = notes;
        this.outbox = outbox;
        this.members = members;
        this.desk = desk;
        this.forces = forces;
        this.clock = clock;
    }

    /** Nothing if there is none of this number at the member's forces. */
    Optional<Handoff> find(TeamMember me, long number) {
        return handoffs.find(new HandoffId(number)).filter(handoff -> me.worksFor(handoff.force()));
    }

    Optional<Conversation> shown(TeamMember me, long number) {
        return find(me, number).map(handoff -> shown(me, handoff));
    }

    /** To whom the member may pass a candidate. */
    List<Colleague> colleagues(TeamMember me, long number) {
        return find(me, number).filter(handoff -> handoff.isTakenBy(me.id())).stream()
                .flatMap(handoff -> desk.colleaguesOnDuty(me, handoff).stream())
                .map(other -> new Colleague(other.id().value(), other.name()))
                .toList();
    }

    private Conversation shown(TeamMember me, Handoff handoff) {
        Instant now = clock.instant();
        return new Conversation(
                handoff.id().number(),
                forces.of(handoff.force()),
                Ways.of(handoff),
                handoff.reason(),
                London.time(handoff.openedAt(), now),
                promise(handoff, now),
                handoff.danger(),
                standing(me, handoff, now),
                said(me, handoff, now),
                notes.of(handoff.conversation(), me.forces()).stream()
                        .map(note -> new NoteLine(name(me, note), note.text(), London.time(note.at(), now)))
                        .toList());
    }

    private static String promise(Handoff handoff, Instant now) {
        if (!handoff.isAskedFor() && !handoff.isWaiting()) {
            return "";
        }
        return (handoff.missed() ? "Missed once; promised again by " : "Promised by ")
                + London.time(handoff.promisedFor(), now);
    }

    private Standing standing(TeamMember me, Handoff handoff, Instant now) {
        return switch (handoff.stage()) {
            case Handoff.Stage.Waiting waiting -> new Standing("Waits for a person.", true, false, false);
            case Handoff.Stage.Taken taken -> {
                boolean mine = me.is(taken.by());
                String who = mine ? "You talk" : members.nameOf(taken.by()) + " talks";
                yield new Standing(
                        who + " with them, " + Ways.of(taken.route()) + ", since " + London.time(taken.takenAt(), now)
                                + ".",
                        false,
                        mine,
                        !mine);
            }
            case Handoff.Stage.Ended ended ->
                new Standing(
                        "The bot talks with them again, since " + London.time(ended.at(), now) + ".",
                        false,
                        false,
                        false);
        };
    }

    private List<SaidLine> said(TeamMember me, Handoff handoff, Instant now) {
        Predicate<Instant> seen = whatIsFor(me, handoff);
        List<TranscriptLine> lines = transcripts.last(handoff.conversation(), LINES).stream()
                .filter(line -> seen.test(line.at()))
                .toList();
        Map<OutboxId, Progress> progress = outbox.progress(lines.stream()
                .flatMap(line -> line.message().stream())
                .map(OutboxId::new)
                .toList());
        return lines.stream()
                .map(line -> new SaidLine(
                        line.id(),
                        speaker(me, line),
                        side(line),
                        line.text(),
                        London.time(line.at(), now),
                        line.message()
                                .map(OutboxId::new)
                                .map(progress::get)
                                .map(Sentences::of)
                                .orElse("")))
                .toList();
    }

    /** Neither what was said after the hand-off, nor before a member wrote first, nor while somebody of another force was asked for. */
    private Predicate<Instant> whatIsFor(TeamMember me, Handoff handoff) {
        List<Handoff> others = handoffs.in(handoff.conversation()).stream()
                .filter(other -> !me.worksFor(other.force()))
                .toList();
        return at -> handoff.letsTheTeamRead(at)
                && !at.isAfter(end(handoff))
                && others.stream().noneMatch(other -> !at.isBefore(other.openedAt()) && !at.isAfter(end(other)));
    }

    private static Instant end(Handoff handoff) {
        return handoff.stage() instanceof Handoff.Stage.Ended ended ? ended.at() : Instant.MAX;
    }

    private static String speaker(TeamMember me, TranscriptLine line) {
        return line.speaker()
                .map(speaker -> speaker == Speaker.PERSON ? line.by().orElse("Team") : "Bot")
                .map(name -> name.equals(me.name()) ? "You" : name)
                .orElse("Candidate");
    }

    private static String side(TranscriptLine line) {
        return line.speaker()
                .map(speaker -> speaker == Speaker.PERSON ? "team" : "bot")
                .orElse("candidate");
    }

    private String name(TeamMember me, Notes.Note note) {
        return me.is(note.by()) ? "You" : members.nameOf(note.by());
    }
}
