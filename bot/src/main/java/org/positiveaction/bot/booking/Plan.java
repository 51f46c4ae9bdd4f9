package org.positiveaction.bot.booking;

import java.time.Duration;
import java.time.Instant;
import org.positiveaction.bot.message.ForceId;

/**
 * A session to be set up.
 *
 * @param kind the name of what it is, such as {@code mock-interview}
 * @param place in words, or a link; at most 400 characters
 * @param minimum below this many the team is warned before it; 0 for none
 */
public record Plan(
        ForceId force,
        String kind,
        Instant starts,
        Duration length,
        String place,
        int capacity,
        int minimum,
        Host host) {}
