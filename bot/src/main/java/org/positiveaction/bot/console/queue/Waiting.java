package org.positiveaction.bot.console.queue;

import org.jspecify.annotations.Nullable;

/**
 * A candidate who waits, as the queue shows them.
 *
 * @param by "by text" or "in Teams"
 * @param untold why the team could not be told on some route, if so
 */
public record Waiting(
        long number,
        String force,
        String by,
        String since,
        String waited,
        String promisedBy,
        boolean missed,
        boolean danger,
        @Nullable String untold) {}
