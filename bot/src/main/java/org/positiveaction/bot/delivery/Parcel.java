package org.positiveaction.bot.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speech;

/**
 * One message on its way out.
 *
 * @param id its place in the outbox
 * @param conversation the conversation it belongs to
 * @param to where it goes
 * @param speech what it says
 * @param changes the provider's id of an earlier message of ours that this one takes the place of; null for a new one
 * @param postedAt when it was posted: no attempt to carry it is older
 */
public record Parcel(
        OutboxId id,
        ConversationId conversation,
        Address to,
        Speech speech,
        @Nullable String changes,
        Instant postedAt) {
    public Parcel(OutboxId id, ConversationId conversation, Address to, Speech speech, Instant postedAt) {
        this(id, conversation, to, speech, null, postedAt);
    }
}
