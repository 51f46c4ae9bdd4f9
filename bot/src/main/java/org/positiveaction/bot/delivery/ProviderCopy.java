package org.positiveaction.bot.delivery;

import org.positiveaction.bot.message.Address;

/**
 * What a provider still keeps of a message that is erased here.
 *
 * @param at the address it went to or came from
 * @param providerId the provider's id of it
 * @param ours whether we said it
 */
public record ProviderCopy(Address at, String providerId, boolean ours) {
    @Override
    public String toString() {
        return "ProviderCopy[" + at.channel() + "]";
    }
}
