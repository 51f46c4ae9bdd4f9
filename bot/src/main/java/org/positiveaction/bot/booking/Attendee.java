package org.positiveaction.bot.booking;

import java.time.Instant;
import org.positiveaction.bot.message.ConversationId;

/**
 * Somebody who has booked a session.
 *
 * @param booked when they did
 */
public record Attendee(StandingId booking, ConversationId candidate, Instant booked, Presence presence) {}
