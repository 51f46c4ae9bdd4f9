package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All messages since the start, by the chat they are in; the oldest go when there are many. */
@Component
@SimulatesTeams
class Chats {
    private static final int KEPT = 2_000;

    private final Clock clock;
    private final Map<Key, ChatMessage> messages = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ChatMessage> eldest) {
            return size() > KEPT;
        }
    };
    private long lastId;

    private record Key(String conversation, String id) {}

    Chats(Clock clock) {
        this.clock = clock;
    }

    /** Teams counts in milliseconds; no two of ours are the same. */
    synchronized String nextId() {
        lastId = Math.max(lastId + 1, clock.millis());
        return String.valueOf(lastId);
    }

    /** Adds a message, or replaces what was known of it, in its place. */
    synchronized void put(String conversation, ChatMessage message) {
        messages.put(new Key(conversation, message.id()), message);
    }

    synchronized Optional<ChatMessage> find(String conversation, String id) {
        return Optional.ofNullable(messages.get(new Key(conversation, id)));
    }

    synchronized List<ChatMessage> in(String conversation) {
        return messages.entrySet().stream()
                .filter(entry -> entry.getKey().conversation().equals(conversation))
                .map(Map.Entry::getValue)
                .toList();
    }
}
