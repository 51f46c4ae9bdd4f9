package org.positiveaction.bot.console.conversation;

/**
 * Where a hand-off stands, for the member who looks.
 *
 * @param sentence the same in words
 * @param mine whether they talk with the candidate themselves
 * @param others whether a colleague does
 */
public record Standing(String sentence, boolean waits, boolean mine, boolean others) {}
