package org.positiveaction.bot.intake;

import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.stereotype.Component;

/** What channels call their messages. Teams' ids begin with where something was said: of those, only hashes are kept. */
@Component
class MessageIds {
    private final Seal seal;

    MessageIds(Seal seal) {
        this.seal = seal;
    }

    Arrival hashed(Arrival arrival) {
        return arrival.from().channel() == Channel.TEAMS
                ? new Arrival(
                        arrival.from(),
                        seal.hash(arrival.providerId()),
                        hashed(arrival.content()),
                        arrival.force(),
                        arrival.sender())
                : arrival;
    }

    private Content hashed(Content content) {
        return switch (content) {
            case Content.Edited(var originalId, var text) -> new Content.Edited(seal.hash(originalId), text);
            case Content.Deleted(var originalId) -> new Content.Deleted(seal.hash(originalId));
            case Content.Words _,
                    Content.Verdict _,
                    Content.Wordless _,
                    Content.AddedToChat _,
                    Content.AddedToGroup _,
                    Content.Reserved _ -> content;
        };
    }
}
