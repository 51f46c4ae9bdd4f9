package org.positiveaction.bot.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people are left waiting.
 *
 * @param promise in working hours, candidates are told that somebody writes within this time
 * @param take if nobody has taken a candidate after this time, the team is told again, and those on duty by text
 * @param firstReply if a member has taken a candidate and not written after this time, the candidate waits for another
 * @param idle if nothing was said for this time, the conversation is given back
 * @param sameMember for this time a candidate who asks for a person again is offered the one they talked with
 */
@ConfigurationProperties("handoff")
public record HandoffSettings(
        @DefaultValue("1h") Duration promise,
        @DefaultValue("10m") Duration take,
        @DefaultValue("10m") Duration firstReply,
        @DefaultValue("4h") Duration idle,
        @DefaultValue("7d") Duration sameMember) {}
