package org.positiveaction.bot.delivery;

import org.springframework.stereotype.Component;

/** The messages waiting to leave. */
@Component
public class Outbox {

    /** Takes note of what a provider says later of a message. Unknown ids and repeats are ignored. */
    public void report(OutboxId id, DeliveryReport report) {
        throw new UnsupportedOperationException();
    }
}
