package org.positiveaction.bot.message;

import java.time.Instant;

/**
 * One thing that a person said to us.
 *
 * @param conversation the conversation it belongs to
 * @param from where it came from, and where a reply goes
 * @param providerId the channel's own id of it, unique within the channel
 * @param content what was said
 * @param receivedAt when we stored it
 * @param sender what the channel vouches for about who said it
 */
public record Utterance(
        ConversationId conversation,
        Address from,
        String providerId,
        Content content,
        Instant receivedAt,
        Sender sender) {
    public Utterance(
            ConversationId conversation, Address from, String providerId, Content content, Instant receivedAt) {
        this(conversation, from, providerId, content, receivedAt, Sender.UNKNOWN);
    }

    /** Where it came from, and where a reply goes. */
    public Line line() {
        return new Line(conversation, from);
    }
}
