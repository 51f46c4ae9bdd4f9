package org.positiveaction.bot.message;

import java.util.Optional;

/**
 * What a channel vouches for about who said something.
 *
 * @param account who they are in Microsoft Entra; empty where the channel does not know, as by text
 * @param inPrivate whether nobody else reads along
 */
public record Sender(Optional<Account> account, boolean inPrivate) {
    /** Somebody alone with us, of whom we know no more than the address. */
    public static final Sender UNKNOWN = new Sender(Optional.empty(), true);
}
