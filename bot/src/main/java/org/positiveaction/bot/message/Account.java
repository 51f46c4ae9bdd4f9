package org.positiveaction.bot.message;

/**
 * Who somebody is in a directory of Microsoft Entra.
 *
 * @param tenant the directory's id
 * @param objectId the person's id within it
 */
public record Account(String tenant, String objectId) {
    @Override
    public String toString() {
        return "Account[…]";
    }
}
