package org.positiveaction.bot.message;

import java.util.Locale;

/**
 * Who somebody is in a directory of Microsoft Entra.
 *
 * @param tenant the directory's id
 * @param objectId the person's id within it
 */
public record Account(String tenant, String objectId) {
    /** Some spell ids in capitals; they mean the same. */
    public Account {
        tenant = tenant.toLowerCase(Locale.ROOT);
        objectId = objectId.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Account[…]";
    }
}
