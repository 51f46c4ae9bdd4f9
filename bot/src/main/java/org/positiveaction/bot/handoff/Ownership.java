package org.positiveaction.bot.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.Progress;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.transcript.TranscriptLine;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who talks with a candidate, with all that follows: the floor, the candidate and the members told, the cards
 * changed. Whoever calls has locked the hand-off and checked that the change may happen.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ownership {
    private static final int TURNS = 20;

    private final Handoffs handoffs;
    private final Floor floor;
    private final Voice voice;
    private final Notices notices;
    private final Reach reach;
    private final Members members;
    private final Transcripts transcripts;
    private final Notes notes;
    private final Outbox outbox;
    private final OptOuts optOuts;
    private final Tally tally;
    private final HandoffSettings settings;
    private final Clock clock;

    Ownership(
            Handoffs handoffs,
            Floor floor,
            Voice voice,
            Notices notices,
            Reach reach,
            Members members,
            Transcripts transcripts,
            Notes notes,
            Outbox outbox,
            OptOuts optOuts,
            Tally tally,
            HandoffSettings settings,
            Clock clock) {
        this.handoffs = handoffs;
        this.floor = floor;
        this.voice = voice;
        this.notices = notices;
        this.reach = reach;
        this.members = members;
        this.transcripts = transcripts;
        this.notes = notes;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.tally = tally;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives a waiting candidate to a member; nothing if somebody else was quicker. */
    public Optional<Handoff> take(HandoffId id, TeamMember member, Route route) {
        boolean first = handoffs.isUntouched(id);
        if (!handoffs.take(id, member.id(), route, in(settings.firstReply()))) {
            return Optional.empty();
        }
        Handoff taken = begin(id, member, route);
        if (first) {
            tally.taken(taken);
        }
        return Optional.of(taken);
    }

    /** Begins with a candidate who asked for nobody: there is no wait to count, only a first reply to come. */
    public Handoff write(Line candidate, ForceId force, TeamMember member, Route route) {
        Instant replyDue = in(settings.firstReply());
        Handoff opened = handoffs.add(candidate, force, "", in(settings.promise()), Handoffs.Due.FIRST_REPLY, replyDue);
        handoffs.take(opened.id(), member.id(), route, replyDue);
        return begin(opened.id(), member, route);
    }

    /** Gives a candidate from the member who talks with them to another. */
    public Handoff pass(Handoff handoff, TeamMember to, Route route) {
        handoffs.pass(handoff.id(), to.id(), route, in(settings.firstReply()));
        return begin(handoff.id(), to, route);
    }

    private Handoff begin(HandoffId id, TeamMember member, Route route) {
        Handoff now = handoffs.find(id).orElseThrow();
        Force force = voice.force(now);
        Speech brief = brief(now, force, route);
        floor.pass(now.conversation(), Floor.Holder.PERSON);
        voice.say(now, Reply.PERSON_HERE, Map.of("member", member.firstName()));
        notices.changed(now);
        reach.tell(member.id(), route, now, HandoffMessages.Kind.BRIEF, brief);
        return now;
    }

    private Speech brief(Handoff handoff, Force force, Route route) {
        List<TranscriptLine> lines = transcripts.last(handoff.conversation(), TURNS).stream()
                .filter(line -> handoff.letsTheTeamRead(line.at()))
                .toList();
        String reached = reached(handoff);
        List<String> written = notes.of(handoff.conversation(), Set.of(handoff.force())).stream()
                .map(note -> members.nameOf(note.by()) + ": " + note.text())
                .toList();
        if (route == Route.SMS) {
            List<String> last = written.subList(Math.max(0, written.size() - 2), written.size());
            return Words.briefByText(handoff, force, lines, last, reached);
        }
        return Words.brief(handoff, force, lines, written, reached);
    }

    /** Whether what is said to a candidate reaches them. */
    private String reached(Handoff handoff) {
        if (optOuts.contains(handoff.candidate().to())) {
            return "They have asked for no more messages: nothing you write reaches them.";
        }
        return outbox.progressOfLast(handoff.conversation())
                .filter(Progress.NOT_DELIVERED::equals)
                .map(lost -> "The last message to them did not arrive.")
                .orElse("");
    }

    /** Puts a candidate back among those who wait, and tells the team again. */
    public Handoff giveBack(Handoff handoff) {
        MemberId from = handoff.taken().orElseThrow().by();
        Force force = voice.force(handoff);
        Promise promise = Promise.of(force, clock.instant(), settings.promise());
        handoffs.giveBack(
                handoff.id(),
                promise.by(),
                Handoffs.Due.TAKE,
                Promise.nextAnswering(force, clock.instant()).plus(settings.take()));
        floor.pass(handoff.conversation(), Floor.Holder.BOT);
        Handoff now = handoffs.find(handoff.id()).orElseThrow();
        voice.say(now, Reply.PERSON_AWAY, Map.of("member", firstName(from), "when", promise.words()));
        notices.changed(now);
        notices.again(now);
        return now;
    }

    /** Gives the candidate back to the bot, and asks them once whether it helped. */
    public Handoff release(Handoff handoff) {
        MemberId by = handoff.taken().orElseThrow().by();
        Handoff now = end(handoff, Handoff.How.RELEASED);
        voice.say(
                now, Reply.PERSON_GONE, Map.of("member", firstName(by)), new Button("Yes", "1"), new Button("No", "2"));
        return now;
    }

    /** The candidate goes back to the bot; who talked with them is told. */
    public Handoff leave(Handoff handoff) {
        Handoff now = end(handoff, Handoff.How.LEFT);
        handoff.taken()
                .ifPresent(taken -> reach.tell(
                        taken.by(),
                        taken.route(),
                        Speech.plain("Candidate " + handoff.id() + " went back to the bot.")));
        voice.say(now, Reply.BOT_BACK, Map.of());
        return now;
    }

    private Handoff end(Handoff handoff, Handoff.How how) {
        handoffs.end(handoff.id(), how);
        floor.pass(handoff.conversation(), Floor.Holder.BOT);
        Handoff now = handoffs.find(handoff.id()).orElseThrow();
        notices.changed(now);
        return now;
    }

    private String firstName(MemberId member) {
        return members.nameOf(member).split("\\s+")[0];
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}
