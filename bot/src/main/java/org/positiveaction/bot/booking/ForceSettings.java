package org.positiveaction.bot.booking;

import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** The settings that hold at a session: what its force says goes before what is set for all. */
@Component
class ForceSettings {
    private final BookingSettings usual;
    private final Knowledge knowledge;

    ForceSettings(BookingSettings usual, Knowledge knowledge) {
        this.usual = usual;
        this.knowledge = knowledge;
    }

    BookingSettings at(Session session) {
        return knowledge
                .force(session.force())
                .flatMap((Force force) -> force.mostOf(session.kind()))
                .map(usual::withMostOfAKind)
                .orElse(usual);
    }
}
