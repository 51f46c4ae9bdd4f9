package org.positiveaction.bot.intake;

import org.positiveaction.bot.message.ConversationId;

/** How an arrival was received. In both cases it may be acknowledged. */
public sealed interface Accepted {

    /** Stored, and soon to be heard. */
    record Stored(ConversationId conversation) implements Accepted {}

    /** Stored before; nothing more will come of it. */
    record Repeated() implements Accepted {}
}
