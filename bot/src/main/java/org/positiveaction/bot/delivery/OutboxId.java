package org.positiveaction.bot.delivery;

import java.util.UUID;

/** Names one message in the outbox. It may be logged, and stands in the address of status callbacks. */
public record OutboxId(UUID value) {
    public static OutboxId create() {
        return new OutboxId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
