package org.positiveaction.bot.handoff;

import java.util.function.Consumer;
import org.positiveaction.bot.message.WithoutWords;
import org.positiveaction.bot.team.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that nobody is left waiting: looks every so often what has been due, each in a transaction of its own. */
@Component
class Waits {
    private static final Logger log = LoggerFactory.getLogger(Waits.class);
    private static final int AT_ONCE = 100;

    private final Handoffs handoffs;
    private final Overdue overdue;
    private final Duty duty;
    private final TransactionTemplate transactions;

    Waits(Handoffs handoffs, Overdue overdue, Duty duty, TransactionTemplate transactions) {
        this.handoffs = handoffs;
        this.overdue = overdue;
        this.duty = duty;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${handoff.sweep:5s}")
    void sweep() {
        try {
            handoffs.due(AT_ONCE).forEach(id -> each(id, overdue::happen));
            duty.overdue().forEach(shift -> each(shift, overdue::end));
        } catch (RuntimeException e) {
            log.warn(
                    "What is due could not be looked up; the next look follows: {}",
                    e.getClass().getName());
        }
    }

    /** One that fails does not keep the others. */
    private <T> void each(T due, Consumer<T> happen) {
        try {
            transactions.executeWithoutResult(status -> happen.accept(due));
        } catch (RuntimeException e) {
            log.warn("{} was due and could not be seen to; it will be tried again", due, WithoutWords.of(e));
        }
    }
}
