package org.positiveaction.bot.console.conversation;

/** A session that may be booked for a candidate, such as "Mock interview, Thu 3 Dec 2026, 18:30". */
public record Bookable(long number, String words) {}
