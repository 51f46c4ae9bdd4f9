package org.positiveaction.bot.handoff;

import java.util.Optional;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Route;
import org.springframework.stereotype.Component;

/** Brings words to a member, in the way in which they work. */
@Component
class Reach {
    private final MemberLines lines;
    private final Outbox outbox;

    Reach(MemberLines lines, Outbox outbox) {
        this.lines = lines;
        this.outbox = outbox;
    }

    /** Whether words reach a member there. Who works at the console sees all of it on the page. */
    boolean reaches(MemberId member, Route route) {
        return route == Route.CONSOLE || line(member, route).isPresent();
    }

    /** Whether what the candidate of a hand-off says goes to this conversation. */
    boolean goesTo(ConversationId conversation, Handoff handoff) {
        return handoff.taken()
                .flatMap(taken -> line(taken.by(), taken.route()))
                .filter(line -> line.conversation().equals(conversation))
                .isPresent();
    }

    /** Empty at the console, where nothing has to be sent, and where the member cannot be reached any more. */
    Optional<OutboxId> tell(MemberId member, Route route, Speech speech) {
        return line(member, route).map(line -> outbox.post(line.conversation(), line.to(), Speaker.BOT, speech));
    }

    private Optional<Line> line(MemberId member, Route route) {
        return switch (route) {
            case TEAMS -> lines.find(member, Channel.TEAMS);
            case SMS -> lines.find(member, Channel.SMS);
            case CONSOLE -> Optional.empty();
        };
    }
}
