package org.positiveaction.bot.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a provider says later of a message it took.
 *
 * @param providerId the provider's id of the message
 * @param stage how far it has come
 * @param reason the provider's code and meaning when it failed, without numbers or words of people; null otherwise
 */
public record DeliveryReport(
        String providerId, Stage stage, @Nullable String reason) {

    /** How far a message has come; reports repeat and overtake each other, so a later stage is never left again. */
    public enum Stage {
        ACCEPTED,
        SENT,
        DELIVERED,
        FAILED,
        /** Failed because the recipient has opted out at the provider. */
        OPTED_OUT
    }
}
