package org.positiveaction.bot.team;

import java.time.Instant;

/**
 * The time for which a member is on duty.
 *
 * @param route the way they work: where candidates' words reach them
 * @param endsAt when it ends by itself
 */
public record Shift(MemberId member, Route route, Instant startedAt, Instant endsAt) {}
