package org.positiveaction.bot.handoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.handoff.HandoffMessages.Kind;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.Shift;
import org.positiveaction.bot.team.TeamMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the team who waits: by a card in its Teams channel, or in the chats of those on duty where it has none; and by
 * text. Cards are changed in place when somebody takes the candidate, gives them back, or the candidate leaves.
 */
@Component
public class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final HandoffMessages messages;
    private final Outbox outbox;
    private final OptOuts optOuts;
    private final Members members;
    private final MemberLines lines;
    private final Duty duty;
    private final Voice voice;

    Notices(
            HandoffMessages messages,
            Outbox outbox,
            OptOuts optOuts,
            Members members,
            MemberLines lines,
            Duty duty,
            Voice voice) {
        this.messages = messages;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.members = members;
        this.lines = lines;
        this.duty = duty;
        this.voice = voice;
    }

    /**
     * Tells of a candidate who waits from now on.
     *
     * @param before who talked with them lately, and hears of it in person
     */
    void opened(Handoff handoff, Optional<MemberId> before) {
        Force force = voice.force(handoff);
        boolean told = inTeams(handoff, force);
        before.ifPresent(member -> inPerson(handoff, force, member));
        if (force.textsAtOnce() || !told) {
            told |= byText(handoff, force);
        }
        if (!told) {
            log.warn("Nobody could be told of hand-off {}: no Teams channel, and nobody is on duty", handoff.id());
        }
    }

    /** Tells everybody again, on every route. */
    void again(Handoff handoff) {
        Force force = voice.force(handoff);
        if (!inTeams(handoff, force)) {
            inChats(handoff, force);
        }
        byText(handoff, force);
    }

    /** Shows on the cards where it stands now; a member's own stays as it is while they talk with the candidate. */
    void changed(Handoff handoff) {
        Force force = voice.force(handoff);
        Optional<String> takenBy = handoff.taken().map(taken -> members.nameOf(taken.by()));
        Speech now = Words.notice(handoff, force, takenBy);
        messages.cards(handoff.id()).stream()
                .filter(card -> card.kind() == Kind.NOTICE || !isTheirs(card, handoff))
                .forEach(card -> outbox.change(card.message(), card.line(), now));
    }

    /** A card that did not arrive is made up for by chats and texts; a text that did not is not sent again. */
    void failed(HandoffMessages.Kept notice, Handoff handoff) {
        if (handoff.isWaiting() && notice.line().to().channel() == Channel.TEAMS) {
            Force force = voice.force(handoff);
            if (notice.member().isEmpty()) {
                inChats(handoff, force);
            }
            byText(handoff, force);
        }
    }

    /** Why the team was not reached on some route, if so: the newest reason. */
    public Optional<String> failure(HandoffId handoff) {
        return messages.failure(handoff);
    }

    private static boolean isTheirs(HandoffMessages.Kept card, Handoff handoff) {
        return card.member().filter(handoff::isTakenBy).isPresent();
    }

    private boolean inTeams(Handoff handoff, Force force) {
        Optional<Line> channel = lines.channelOf(handoff.force()).filter(line -> mayHear(handoff, line));
        channel.ifPresent(line -> post(handoff, line, Words.notice(handoff, force, Optional.empty()), null));
        return channel.isPresent() || inChats(handoff, force);
    }

    private boolean inChats(Handoff handoff, Force force) {
        return onDuty(handoff, Route.TEAMS).stream()
                        .filter(member ->
                                tell(handoff, member, Channel.TEAMS, Words.notice(handoff, force, Optional.empty())))
                        .count()
                > 0;
    }

    private boolean byText(Handoff handoff, Force force) {
        return onDuty(handoff, Route.SMS).stream()
                        .filter(member -> tell(handoff, member, Channel.SMS, Words.text(handoff, force)))
                        .count()
                > 0;
    }

    /** Whoever talked with the candidate before hears of it in the way they work, unless they just have. */
    private void inPerson(Handoff handoff, Force force, MemberId member) {
        boolean inChannel = lines.channelOf(handoff.force()).isPresent();
        Optional<Route> route = duty.shiftOf(member).map(Shift::route);
        if (route.equals(Optional.of(Route.TEAMS)) && inChannel) {
            tell(handoff, member, Channel.TEAMS, Words.again(handoff, force));
        } else if (route.equals(Optional.of(Route.SMS)) && !force.textsAtOnce()) {
            tell(handoff, member, Channel.SMS, Words.text(handoff, force));
        }
    }

    private boolean tell(Handoff handoff, MemberId member, Channel channel, Speech speech) {
        Optional<Line> line = lines.find(member, channel).filter(found -> mayHear(handoff, found));
        line.ifPresent(found -> post(handoff, found, speech, member));
        return line.isPresent();
    }

    /** Nobody is told of themselves, nor where telling them has failed, nor after STOP. */
    private boolean mayHear(Handoff handoff, Line line) {
        return !line.conversation().equals(handoff.conversation())
                && !optOuts.contains(line.to())
                && !messages.hasFailedAt(handoff.id(), line);
    }

    /** In one order for all, so that two of us seldom wait for each other. */
    private List<MemberId> onDuty(Handoff handoff, Route route) {
        return duty.on(handoff.force()).stream()
                .map(TeamMember::id)
                .filter(member -> duty.shiftOf(member).map(Shift::route).equals(Optional.of(route)))
                .sorted(Comparator.comparing(MemberId::toString))
                .toList();
    }

    private void post(Handoff handoff, Line line, Speech speech, @Nullable MemberId member) {
        OutboxId message = outbox.post(line.conversation(), line.to(), Speaker.PERSON, speech);
        messages.keep(message, handoff.id(), Kind.NOTICE, line, member);
    }
}
