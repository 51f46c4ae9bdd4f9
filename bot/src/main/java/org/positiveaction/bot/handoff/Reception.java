package org.positiveaction.bot.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where candidates ask for a person, wait for one, talk with one, and leave. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reception {
    private static final int LONGEST_REASON = 500;

    /** Whoever answers later than this hardly means the question whether it helped. */
    private static final Duration FEEDBACK = Duration.ofDays(1);

    private final Handoffs handoffs;
    private final Ownership ownership;
    private final Notices notices;
    private final Voice voice;
    private final Reach reach;
    private final Members members;
    private final Duty duty;
    private final Tally tally;
    private final HandoffSettings settings;
    private final Clock clock;

    Reception(
            Handoffs handoffs,
            Ownership ownership,
            Notices notices,
            Voice voice,
            Reach reach,
            Members members,
            Duty duty,
            Tally tally,
            HandoffSettings settings,
            Clock clock) {
        this.handoffs = handoffs;
        this.ownership = ownership;
        this.notices = notices;
        this.voice = voice;
        this.reach = reach;
        this.members = members;
        this.duty = duty;
        this.tally = tally;
        this.settings = settings;
        this.clock = clock;
    }

    /** The hand-off that a candidate is in, locked until the transaction ends. */
    public Optional<Handoff> open(ConversationId conversation) {
        return handoffs.lockOpen(conversation);
    }

    /**
     * Puts a candidate among those who wait for a person, tells them by when somebody writes, and tells the team.
     *
     * @param reason the words that asked for a person
     * @return the message that acknowledges it
     */
    public OutboxId ask(Line candidate, Force force, String reason) {
        Instant now = clock.instant();
        Promise promise = Promise.of(force, now, settings.promise());
        Optional<TeamMember> before =
                helpedBefore(candidate.conversation()).filter(member -> member.worksFor(force.id()));
        Handoff handoff = handoffs.add(
                candidate,
                force.id(),
                Quoted.shortened(reason, LONGEST_REASON),
                promise.by(),
                Handoffs.Due.TAKE,
                Promise.nextAnswering(force, now).plus(settings.take()));
        tally.asked(handoff);
        Map<String, String> values =
                new HashMap<>(Map.of("team.name", force.team(), "force.name", force.name(), "when", promise.words()));
        before.ifPresent(member -> values.put("member", member.firstName()));
        OutboxId acknowledged =
                voice.sayAnyway(candidate, before.isPresent() ? Reply.PERSON_ASKED_BEFORE : Reply.PERSON_ASKED, values);
        notices.opened(handoff, before.map(TeamMember::id));
        return acknowledged;
    }

    /** The member who helped lately, if they are on duty and still work for the force. */
    private Optional<TeamMember> helpedBefore(ConversationId conversation) {
        return handoffs.lastEnded(conversation)
                .flatMap(Handoff::ended)
                .filter(ended -> ended.at().isAfter(clock.instant().minus(settings.sameMember())))
                .flatMap(Handoff.Stage.Ended::by)
                .filter(duty::isOn)
                .flatMap(members::find);
    }

    /** Says once more when somebody writes, to who asks again. */
    public void remind(Handoff handoff) {
        String when = Promise.told(handoff.promisedFor(), voice.force(handoff), clock.instant());
        voice.say(handoff, Reply.PERSON_STILL_ASKED, Map.of("when", when));
    }

    /** Acknowledges, once, something that only a person can answer. */
    public void keep(Handoff handoff) {
        if (handoffs.note(handoff.id())) {
            voice.say(handoff, Reply.PERSON_NOTED, Map.of());
        }
    }

    /** Brings what a candidate says to the member who talks with them. */
    public void relay(Handoff handoff, String words) {
        handoff.taken().ifPresent(taken -> {
            Words.relayed(handoff, words, taken.route())
                    .forEach(part -> reach.tell(taken.by(), taken.route(), handoff, HandoffMessages.Kind.RELAY, part));
            handoffs.heard(handoff.id(), clock.instant().plus(settings.idle()));
        });
    }

    /** The candidate goes back to the bot. */
    public void leave(Handoff handoff) {
        ownership.leave(handoff);
    }

    /** Tells who talks with a candidate, or who may, that they may be in danger: the safety text has gone out. */
    public void warn(Handoff handoff, String words) {
        handoffs.danger(handoff.id());
        Handoff now = handoffs.find(handoff.id()).orElseThrow();
        notices.changed(now);
        handoff.taken()
                .ifPresentOrElse(
                        taken -> reach.tell(
                                taken.by(), taken.route(), now, HandoffMessages.Kind.RELAY, Words.danger(now, words)),
                        () -> notices.again(now));
    }

    /** Tells who talks with a candidate that they said STOP: nothing more reaches them. */
    public void stopped(Handoff handoff) {
        handoff.taken().ifPresent(taken -> reach.tell(taken.by(), taken.route(), Words.stopped(handoff)));
    }

    /** When the last hand-off of a conversation ended, if any has. */
    public Optional<Instant> endedAt(ConversationId conversation) {
        return handoffs.lastEnded(conversation).flatMap(Handoff::ended).map(Handoff.Stage.Ended::at);
    }

    /** Takes 1 or 2, yes or no, for the answer to the question whether the person helped; says whether it was one. */
    public boolean judge(ConversationId conversation, String words) {
        Optional<Boolean> helped = verdict(words);
        Optional<Handoff> last = handoffs.lastEnded(conversation).filter(this::isAsked);
        if (helped.isEmpty() || last.isEmpty() || !handoffs.judge(last.get().id(), helped.get())) {
            return false;
        }
        tally.judged(last.get(), helped.get());
        voice.say(last.get(), helped.get() ? Reply.PERSON_HELPED : Reply.PERSON_NOT_HELPED, Map.of());
        return true;
    }

    private boolean isAsked(Handoff handoff) {
        return handoff.ended()
                .filter(ended -> ended.how() == Handoff.How.RELEASED)
                .filter(ended -> ended.at().isAfter(clock.instant().minus(FEEDBACK)))
                .isPresent();
    }

    private static Optional<Boolean> verdict(String words) {
        return switch (words.strip().toLowerCase(Locale.UK).replaceAll("[.!,]+", "")) {
            case "1", "yes", "1 yes", "yes thanks", "yes thank you", "yeah" -> Optional.of(true);
            case "2", "no", "2 no", "no thanks", "not really" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
