package org.positiveaction.bot.channel.simulator.chat;

import java.util.List;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.stereotype.Component;

/** Keeps each message, and shows it wherever its conversation is open. */
@Component
@SimulatesTeams
class Windows {
    private final Chats chats;
    private final List<Window> all;
    private final LiveFeed feed;

    Windows(Chats chats, List<Window> all, LiveFeed feed) {
        this.chats = chats;
        this.all = all;
        this.feed = feed;
    }

    void show(ChatMessage message) {
        chats.put(message);
        all.stream().filter(window -> window.shows(message.conversation())).forEach(feed::changed);
    }
}
