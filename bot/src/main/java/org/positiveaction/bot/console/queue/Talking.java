package org.positiveaction.bot.console.queue;

/**
 * A candidate whom a member talks with, as the queue shows them.
 *
 * @param member who talks with them: "You", or a colleague's name
 * @param way where the member does
 */
public record Talking(
        long number, String force, String by, String member, boolean mine, String way, String since, boolean danger) {}
