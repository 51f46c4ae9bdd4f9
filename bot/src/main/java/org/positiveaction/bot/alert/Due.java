package org.positiveaction.bot.alert;

import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

/**
 * All that one candidate is to be told of one sort of subject at one force: it is told in one message.
 *
 * @param first the number of the first of these alerts, by which they stand in line
 */
record Due(long first, ConversationId candidate, ForceId force, Subject.About about) {
    @Override
    public String toString() {
        return "alert " + first;
    }
}
