package org.positiveaction.bot.handoff;

import java.util.Optional;
import org.positiveaction.bot.delivery.NotDelivered;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.message.WithoutWords;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.Shift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to what did not arrive: a notice goes out by the next route, a member hears that their words did not reach the
 * candidate, and a candidate whose words do not reach the member waits for somebody whom they do reach.
 */
@Component
class Undelivered {
    private static final Logger log = LoggerFactory.getLogger(Undelivered.class);

    private final HandoffMessages messages;
    private final Handoffs handoffs;
    private final Ownership ownership;
    private final Notices notices;
    private final Reach reach;
    private final Duty duty;
    private final TransactionTemplate apart;

    Undelivered(
            HandoffMessages messages,
            Handoffs handoffs,
            Ownership ownership,
            Notices notices,
            Reach reach,
            Duty duty,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.handoffs = handoffs;
        this.ownership = ownership;
        this.notices = notices;
        this.reach = reach;
        this.duty = duty;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** Once it is recorded, and apart from that: whatever goes wrong here keeps no other message from leaving. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(NotDelivered event) {
        try {
            apart.executeWithoutResult(status -> messages.find(event.message()).ifPresent(kept -> see(kept, event)));
        } catch (RuntimeException e) {
            log.error("What follows from message {} could not be seen to", event.message(), WithoutWords.of(e));
        }
    }

    private void see(HandoffMessages.Kept kept, NotDelivered event) {
        log.warn("A message of hand-off {} did not arrive: {}", kept.handoff(), event.reason());
        messages.failed(kept.message(), event.reason());
        Optional<Handoff> handoff = handoffs.lock(kept.handoff());
        handoff.ifPresent(locked -> {
            switch (kept.kind()) {
                case NOTICE -> notices.failed(kept, locked);
                case BRIEF, RELAY -> kept.member().ifPresent(member -> notReached(member, locked, event));
                case REPLY ->
                    kept.member().ifPresent(member -> tell(member, locked, Words.notDelivered(locked, event.reason())));
            }
        });
    }

    /** What may have arrived is not worth losing the member for. */
    private void notReached(MemberId member, Handoff handoff, NotDelivered event) {
        if (!handoff.isTakenBy(member)) {
            return;
        }
        if (event.certain()) {
            tell(member, handoff, Words.takenAway(handoff));
            ownership.giveBack(handoff);
        } else {
            tell(member, handoff, Words.mayBeMissing(handoff));
        }
    }

    /** In the way they work with the candidate; or, if they do not any more, in the way they work at all. */
    private void tell(MemberId member, Handoff handoff, Speech speech) {
        Route route = handoff.taken()
                .filter(taken -> taken.by().equals(member))
                .map(Handoff.Stage.Taken::route)
                .or(() -> duty.shiftOf(member).map(Shift::route))
                .orElse(Route.TEAMS);
        reach.tell(member, route, speech);
    }
}
