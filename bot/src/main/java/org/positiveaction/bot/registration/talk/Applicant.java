package org.positiveaction.bot.registration.talk;

import java.util.Optional;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;

/**
 * A candidate who talks about registering.
 *
 * @param force the force that they write about, once it is known
 */
public record Applicant(ConversationId candidate, Channel channel, Optional<Force> force) {}
