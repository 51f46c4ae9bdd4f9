package org.positiveaction.bot.delivery;

import org.positiveaction.bot.message.ConversationId;

/**
 * Said when a message certainly, or for all we can find out, did not arrive: in the transaction that records it.
 *
 * @param reason for the team: no person's words or number
 */
public record NotDelivered(OutboxId message, ConversationId conversation, String reason) {}
