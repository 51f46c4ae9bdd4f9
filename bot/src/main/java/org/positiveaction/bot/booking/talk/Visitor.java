package org.positiveaction.bot.booking.talk;

import java.util.Optional;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;

/**
 * A candidate who talks about sessions.
 *
 * @param force the force they think of joining, once it is known
 */
public record Visitor(ConversationId candidate, Channel channel, Optional<Force> force) {

    /** Sessions of other forces are none of their business. */
    boolean mayVisit(Session session) {
        return force.filter(mine -> mine.id().equals(session.force())).isPresent();
    }
}
