package org.positiveaction.bot.intake;

import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;

/**
 * What a channel brings in, verified and translated.
 *
 * @param from where it came from
 * @param providerId the channel's own id of it, at most 500 characters; the same id is stored once
 * @param content what was said; its text is cleaned and cut on the way in
 * @param force the force that the place itself stands for (the number texted), or null where it stands for none
 * @param sender what the channel vouches for about who said it
 */
public record Arrival(
        Address from,
        String providerId,
        Content content,
        @Nullable ForceId force,
        Sender sender) {
    public Arrival(Address from, String providerId, Content content, @Nullable ForceId force) {
        this(from, providerId, content, force, Sender.UNKNOWN);
    }
}
