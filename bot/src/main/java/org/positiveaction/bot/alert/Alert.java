package org.positiveaction.bot.alert;

import java.time.Instant;
import org.positiveaction.bot.message.ForceId;

/**
 * Something that a candidate asked to be told of and has not been told yet.
 *
 * @param opened whether it has opened by now
 */
public record Alert(ForceId force, Subject subject, Instant askedAt, boolean opened) {}
