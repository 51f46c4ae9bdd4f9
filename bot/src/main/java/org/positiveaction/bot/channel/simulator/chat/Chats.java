package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All messages since the start; the oldest go when there are many. */
@Component
@SimulatesTeams
class Chats {
    private static final int KEPT = 2_000;

    private final Clock clock;
    private final Map<String, ChatMessage> byId = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChatMessage> eldest) {
            return size() > KEPT;
        }
    };
    private long lastId;

    Chats(Clock clock) {
        this.clock = clock;
    }

    /** Teams counts in milliseconds; no two of ours are the same. */
    synchronized String nextId() {
        lastId = Math.max(lastId + 1, clock.millis());
        return String.valueOf(lastId);
    }

    /** Adds a message, or replaces what was known of it, in its place. */
    synchronized void put(ChatMessage message) {
        byId.put(message.id(), message);
    }

    /** In the channel, a message is found in whichever thread it is. */
    synchronized Optional<ChatMessage> find(Conversation conversation, String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(message -> message.conversation().isIn(conversation));
    }

    synchronized List<ChatMessage> in(Conversation conversation) {
        return byId.values().stream()
                .filter(message -> message.conversation().isIn(conversation))
                .toList();
    }
}
