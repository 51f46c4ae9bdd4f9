package org.positiveaction.bot.handoff;

import java.util.Optional;
import org.positiveaction.bot.candidate.OptOuts;
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
    private final OptOuts optOuts;
    private final HandoffMessages messages;

    Reach(MemberLines lines, Outbox outbox, OptOuts optOuts, HandoffMessages messages) {
        this.lines = lines;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.messages = messages;
    }

    /** Whether words reach a member there. Who works at the console sees all of it on the page. */
    boolean reaches(MemberId member, Route route) {
        return route == Route.CONSOLE || line(member, route).isPresent();
    }

    /** Whether a candidate is the member themselves. */
    boolean isThemselves(MemberId member, ConversationId candidate) {
        return lines.whoIsAt(candidate).contains(member);
    }

    /** Nothing at the console, where it shows on the page, and where the member cannot be reached any more. */
    void tell(MemberId member, Route route, Speech speech) {
        line(member, route).ifPresent(line -> post(line, speech));
    }

    /** The same for what belongs to a hand-off, and is seen to if it does not arrive. */
    void tell(MemberId member, Route route, Handoff handoff, HandoffMessages.Kind kind, Speech speech) {
        line(member, route).ifPresent(line -> messages.keep(post(line, speech), handoff.id(), kind, line, member));
    }

    /** Spoken as a person's: whoever has the floor of the member's own conversation, it leaves. */
    private OutboxId post(Line line, Speech speech) {
        return outbox.post(line.conversation(), line.to(), Speaker.PERSON, speech);
    }

    private Optional<Line> line(MemberId member, Route route) {
        return switch (route) {
            case TEAMS -> lines.find(member, Channel.TEAMS);
            case SMS -> lines.find(member, Channel.SMS).filter(line -> !optOuts.contains(line.to()));
            case CONSOLE -> Optional.empty();
        };
    }
}
