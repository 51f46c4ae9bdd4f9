package org.positiveaction.bot.registration;

import org.positiveaction.bot.message.ConversationId;

/** How an attempt to go on with a draft in another conversation ended. */
public sealed interface GoneOn {

    /** @param from where it was begun, and is no more */
    record Moved(Draft draft, ConversationId from) implements GoneOn {}

    /** There is no such code: it was mistyped, used before, or its draft has been forgotten. */
    record NoSuchCode() implements GoneOn {}

    /** They have named too many codes that were none. */
    record TooManyTries() implements GoneOn {}
}
