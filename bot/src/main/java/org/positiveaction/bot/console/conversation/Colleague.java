package org.positiveaction.bot.console.conversation;

import java.util.UUID;

/** Somebody on duty to whom a candidate may be passed. */
public record Colleague(UUID id, String name) {}
