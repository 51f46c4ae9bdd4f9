package org.positiveaction.bot.alert.talk;

import java.util.Optional;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;

/**
 * A candidate who talks about alerts.
 *
 * @param force the force they think of joining, once it is known
 */
public record Asker(ConversationId candidate, Channel channel, Optional<Force> force) {}
