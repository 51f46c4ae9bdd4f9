package org.positiveaction.bot.channel.simulator.chat;

import java.util.List;
import java.util.UUID;
import org.positiveaction.bot.channel.simulator.RandomHex;

/**
 * Somebody in a personal Teams chat with the bot, under ids in the form that Teams gives.
 *
 * @param conversation the chat itself
 */
record Person(String name, String user, String directoryId, String conversation) {
    private static final List<String> NAMES = List.of("Alex Morgan", "Robin Bennett", "Sam Turner", "Jo Fletcher");

    /** The nth person to open a chat. */
    static Person create(int nth) {
        return new Person(
                NAMES.get(nth % NAMES.size()),
                "29:1" + RandomHex.of(32),
                UUID.randomUUID().toString(),
                "a:1" + RandomHex.of(32));
    }

    @Override
    public String toString() {
        return "Person[" + conversation + "]";
    }
}
