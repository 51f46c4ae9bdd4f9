package org.positiveaction.bot.handoff;

import org.positiveaction.bot.delivery.NotDelivered;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.transcript.Transcripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to what did not arrive, in the transaction that records it, so that neither is lost without the other: a notice
 * goes out by the next route, a member hears at once that their words did not reach the candidate, and a candidate whose
 * words do not reach the member waits for somebody whom they do reach.
 */
@Component
class Undelivered {
    private static final Logger log = LoggerFactory.getLogger(Undelivered.class);

    private final Handoffs handoffs;
    private final Ownership ownership;
    private final Notices notices;
    private final Reach reach;
    private final MemberLines lines;
    private final Voice voice;
    private final Transcripts transcripts;

    Undelivered(
            Handoffs handoffs,
            Ownership ownership,
            Notices notices,
            Reach reach,
            MemberLines lines,
            Voice voice,
            Transcripts transcripts) {
        this.handoffs = handoffs;
        this.ownership = ownership;
        this.notices = notices;
        this.reach = reach;
        this.lines = lines;
        this.voice = voice;
        this.transcripts = transcripts;
    }

    @EventListener
    void on(NotDelivered event) {
        if (notices.failed(event.message(), event.reason(), this::tryTextInstead)) {
            return;
        }
        if (transcripts.isByMember(event.message().value())) {
            handoffs.open(event.conversation()).ifPresent(handoff -> tellTheWriter(handoff, event.reason()));
        } else {
            lines.whoIsAt(event.conversation()).ifPresent(member -> giveBack(member, event));
        }
    }

    private void tryTextInstead(HandoffId id) {
        handoffs.find(id).filter(Handoff::isWaiting).ifPresent(handoff -> notices.text(handoff, voice.force(handoff)));
    }

    private void tellTheWriter(Handoff handoff, String why) {
        handoff.taken().ifPresent(taken -> reach.tell(taken.by(), taken.route(), Words.notDelivered(handoff, why)));
    }

    /** Whatever it was that did not reach the member there, the next words of a candidate would not either. */
    private void giveBack(MemberId member, NotDelivered event) {
        for (Handoff theirs : handoffs.of(member)) {
            handoffs.lock(theirs.id())
                    .filter(locked -> locked.isTakenBy(member))
                    .filter(locked -> reach.goesTo(event.conversation(), locked))
                    .ifPresent(locked -> giveBack(locked, event.reason()));
        }
    }

    private void giveBack(Handoff handoff, String why) {
        log.warn("What was said in hand-off {} did not reach the member: {}", handoff.id(), why);
        ownership.giveBack(handoff);
    }
}
