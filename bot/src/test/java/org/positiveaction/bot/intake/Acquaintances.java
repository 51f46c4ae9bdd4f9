package org.positiveaction.bot.intake;

import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

/** Makes somebody a candidate who was told earlier who answers them, so that a test is about something else. */
class Acquaintances {
    private final Lines lines;
    private final Candidates candidates;

    Acquaintances(Lines lines, Candidates candidates) {
        this.lines = lines;
        this.candidates = candidates;
    }

    void introduce(Address address, @Nullable ForceId force) {
        ConversationId conversation = lines.at(address);
        if (candidates.find(conversation).isEmpty()) {
            candidates.meet(conversation, force);
        }
        candidates.introduce(conversation);
    }
}
