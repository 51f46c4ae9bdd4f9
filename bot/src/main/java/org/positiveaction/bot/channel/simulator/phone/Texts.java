package org.positiveaction.bot.channel.simulator.phone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** All texts since the start, in order; the oldest go when there are many. */
@Component
@SimulatesTwilio
class Texts {
    private static final int KEPT = 2_000;

    private final Map<String, Text> bySid = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
            return size() > KEPT;
        }
    };

    /** Adds a text, or replaces what was known of it, in its place. */
    synchronized void put(Text text) {
        bySid.put(text.sid(), text);
    }

    synchronized Optional<Text> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    synchronized List<Text> matching(Predicate<Text> wanted) {
        return bySid.values().stream().filter(wanted).toList();
    }
}
