package org.positiveaction.bot.candidate;

import org.positiveaction.bot.message.ConversationId;

/** Said, in the transaction that records it, when somebody does not agree any more: what rests on it has to go. */
public record ConsentWithdrawn(ConversationId candidate, Consents.Purpose purpose) {}
