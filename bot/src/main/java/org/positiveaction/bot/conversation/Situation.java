package org.positiveaction.bot.conversation;

import java.util.Optional;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ForceId;

/**
 * All that a decision depends on, beside the words.
 *
 * @param channel the channel that the reply is for
 * @param force the force the candidate thinks of joining, once it is known
 * @param open what the conversation is in the middle of
 */
public record Situation(Channel channel, Optional<ForceId> force, Optional<OpenQuestion> open) {

    /** A new candidate. */
    public static Situation fresh(Channel channel, Optional<ForceId> force) {
        return new Situation(channel, force, Optional.empty());
    }

    Situation with(ForceId chosen) {
        return new Situation(channel, Optional.of(chosen), Optional.empty());
    }
}
