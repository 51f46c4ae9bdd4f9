package org.positiveaction.bot.delivery;

import org.positiveaction.bot.message.ConversationId;

/**
 * Said when a message certainly, or for all we can find out, did not arrive: in the transaction that records it. Nothing is said of a
 * card that could not be changed.
 *
 * @param certain false if it left, and nobody can say whether it arrived
 * @param tried false if it was not allowed to leave any more, for a reason that has nothing to do with the address
 * @param reason for the team: no person's words or number
 */
public record NotDelivered(
        OutboxId message, ConversationId conversation, boolean certain, boolean tried, String reason) {}
