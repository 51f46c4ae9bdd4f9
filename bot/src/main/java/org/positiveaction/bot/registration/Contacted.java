package org.positiveaction.bot.registration;

import java.time.Instant;
import org.positiveaction.bot.team.MemberId;

/** That somebody of the team was in touch. */
public record Contacted(MemberId by, Instant at) {}
