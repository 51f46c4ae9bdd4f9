package org.positiveaction.bot.console.sessions;

import java.util.UUID;

/** A member who may hold a session. */
public record HostChoice(UUID id, String name) {}
