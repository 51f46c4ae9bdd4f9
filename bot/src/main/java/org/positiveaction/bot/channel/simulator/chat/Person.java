package org.positiveaction.bot.channel.simulator.chat;

import java.util.List;
import java.util.UUID;
import org.positiveaction.bot.channel.simulator.Colleague;
import org.positiveaction.bot.channel.simulator.RandomHex;
import org.positiveaction.bot.message.Account;

/**
 * Somebody in Teams, under ids in the form that Teams gives.
 *
 * @param user what the bot knows them by
 * @param chat their personal chat with the bot
 */
record Person(String name, String user, Account account, Conversation chat) {
    private static final List<String> NAMES = List.of("Alex Morgan", "Robin Bennett", "Lee Turner", "Jo Fletcher");

    /** The nth candidate to open a chat. */
    static Person candidate(int nth) {
        return new Person(
                NAMES.get(nth % NAMES.size()),
                "29:1" + RandomHex.of(32),
                new Account(Colleague.TENANT, UUID.randomUUID().toString()),
                new Conversation("a:1" + RandomHex.of(32)));
    }

    /** A colleague, always under the same ids. */
    static Person colleague(Colleague colleague) {
        String own = colleague.account().objectId().replace("-", "");
        return new Person(colleague.fullName(), "29:1" + own, colleague.account(), new Conversation("a:1" + own));
    }

    @Override
    public String toString() {
        return "Person[" + chat.id() + "]";
    }
}
