package org.positiveaction.bot.message;

import java.util.UUID;

/** Names everything said between us and one address. It may be logged. */
public record ConversationId(UUID value) {
    public static ConversationId create() {
        return new ConversationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
