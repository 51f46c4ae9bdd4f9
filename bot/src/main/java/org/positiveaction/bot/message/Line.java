package org.positiveaction.bot.message;

/** A conversation, and where what we say in it goes. */
public record Line(ConversationId conversation, Address to) {}
