package org.positiveaction.bot.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Shift;
import org.positiveaction.bot.transcript.TranscriptLine;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a hand-off when nobody has done anything in time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Overdue {
    private static final int TURNS = 20;
    private static final int MOST_APOLOGIES = 2;

    private final Handoffs handoffs;
    private final Ownership ownership;
    private final Notices notices;
    private final Voice voice;
    private final Reach reach;
    private final Desk desk;
    private final Members members;
    private final Duty duty;
    private final Transcripts transcripts;
    private final OptOuts optOuts;
    private final HandoffSettings settings;
    private final Clock clock;

    Overdue(
            Handoffs handoffs,
            Ownership ownership,
            Notices notices,
            Voice voice,
            Reach reach,
            Desk desk,
            Members members,
            Duty duty,
            Transcripts transcripts,
            OptOuts optOuts,
            HandoffSettings settings,
            Clock clock) {
        this.handoffs = handoffs;
        this.ownership = ownership;
        this.notices = notices;
        this.voice = voice;
        this.reach = reach;
        this.desk = desk;
        this.members = members;
        this.duty = duty;
        this.transcripts = transcripts;
        this.optOuts = optOuts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what it is time for, if it still is, and nobody else is at it. */
    public void happen(HandoffId id) {
        Optional<Handoffs.Due> due = handoffs.lockDue(id);
        due.ifPresent(what -> happen(handoffs.find(id).orElseThrow(), what));
    }

    private void happen(Handoff handoff, Handoffs.Due due) {
        if (optOuts.contains(handoff.candidate().to())) {
            endFor(handoff);
            return;
        }
        switch (due) {
            case TAKE -> {
                notices.again(handoff);
                handoffs.due(handoff.id(), Handoffs.Due.PROMISE, handoff.promisedFor());
            }
            case PROMISE -> promiseAgain(handoff);
            case FIRST_REPLY -> giveBack(handoff, "you did not write in time");
            case IDLE -> {
                Instant answering = Promise.nextAnswering(voice.force(handoff), clock.instant());
                if (answering.isAfter(clock.instant())) {
                    handoffs.due(handoff.id(), Handoffs.Due.IDLE, answering);
                } else {
                    idle(handoff);
                }
            }
        }
    }

    /** Who wants no more messages cannot be talked with, and is not kept waiting for it. */
    private void endFor(Handoff handoff) {
        if (handoff.isWaiting()) {
            ownership.leave(handoff);
        } else {
            tell(handoff, "is back with the bot: they have asked for no more messages");
            ownership.release(handoff);
        }
    }

    /** A broken promise is said, and a new one made, for another day. The candidate hears so twice at most. */
    private void promiseAgain(Handoff handoff) {
        Force force = voice.force(handoff);
        Promise promise = Promise.ofAnotherDay(force, clock.instant(), settings.promise());
        int broken = handoffs.promiseAgain(handoff.id(), promise.by());
        handoffs.due(handoff.id(), Handoffs.Due.PROMISE, promise.by());
        if (broken <= MOST_APOLOGIES) {
            voice.say(handoff, Reply.PERSON_LATE, Map.of("when", promise.words()));
        }
        Handoff now = handoffs.find(handoff.id()).orElseThrow();
        notices.changed(now);
        notices.again(now);
    }

    /** Who wrote last has said what there was to say; the other is not waited for. Never at night. */
    private void idle(Handoff handoff) {
        boolean memberWroteLast = transcripts.last(handoff.conversation(), TURNS).stream()
                .filter(line -> line.speaker().isEmpty() || line.speaker().equals(Optional.of(Speaker.PERSON)))
                .reduce((earlier, later) -> later)
                .flatMap(TranscriptLine::speaker)
                .isPresent();
        if (memberWroteLast) {
            tell(handoff, "is back with the bot: nothing was said for a while");
            ownership.release(handoff);
        } else {
            giveBack(handoff, "nothing was said for a while");
        }
    }

    private void giveBack(Handoff handoff, String why) {
        tell(handoff, "waits for somebody else now: " + why);
        ownership.giveBack(handoff);
    }

    private void tell(Handoff handoff, String what) {
        handoff.taken()
                .ifPresent(taken -> reach.tell(
                        taken.by(), taken.route(), Speech.plain("Candidate " + handoff.id() + " " + what + ".")));
    }

    /** Ends a shift whose time is over, unless the member has begun another meanwhile. */
    public void end(Shift shift) {
        if (duty.overdue().contains(shift)) {
            members.find(shift.member()).ifPresent(member -> {
                int givenBack = desk.goOffDuty(member);
                reach.tell(member.id(), shift.route(), Words.shiftOver(givenBack));
            });
        }
    }
}
