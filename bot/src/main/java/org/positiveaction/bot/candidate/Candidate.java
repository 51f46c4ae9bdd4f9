package org.positiveaction.bot.candidate;

import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

/**
 * Somebody we talk to.
 *
 * @param conversation where we talk to them
 * @param force the force they think of joining, once it is known
 */
public record Candidate(ConversationId conversation, Optional<ForceId> force) {}
