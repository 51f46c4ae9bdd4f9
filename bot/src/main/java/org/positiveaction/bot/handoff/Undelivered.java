package org.positiveaction.bot.handoff;

import org.positiveaction.bot.delivery.NotDelivered;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a member at once that their words did not reach the candidate, and the team by another route if a card did not. */
@Component
class Undelivered {
    private final Handoffs handoffs;
    private final Notices notices;
    private final Reach reach;
    private final Voice voice;
    private final Transcripts transcripts;

    Undelivered(Handoffs handoffs, Notices notices, Reach reach, Voice voice, Transcripts transcripts) {
        this.handoffs = handoffs;
        this.notices = notices;
        this.reach = reach;
        this.voice = voice;
        this.transcripts = transcripts;
    }

    /** In the transaction that records it, so that neither is lost without the other. */
    @EventListener
    void on(NotDelivered event) {
        if (!notices.failed(event.message(), event.reason(), this::tryTextInstead)) {
            handoffs.open(event.conversation())
                    .filter(handoff -> transcripts.isByMember(event.message().value()))
                    .ifPresent(handoff -> handoff.taken()
                            .ifPresent(taken -> reach.tell(
                                    taken.by(), taken.route(), Words.notDelivered(handoff, event.reason()))));
        }
    }

    private void tryTextInstead(HandoffId id) {
        handoffs.find(id).filter(Handoff::isWaiting).ifPresent(handoff -> notices.text(handoff, voice.force(handoff)));
    }
}
