package org.positiveaction.bot.delivery;

import org.positiveaction.bot.message.ConversationId;

/** Said when a provider tells us that somebody has opted out there, in the transaction that records it. */
public record OptedOut(ConversationId conversation) {}
