package org.positiveaction.bot.channel.simulator.phone;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Set<String> erased = new HashSet<>();

    /** Adds a text, or replaces what was known of it, in its place. */
    synchronized void put(Text text) {
        bySid.put(text.sid(), text);
    }

    /** One that Twilio still has. */
    synchronized Optional<Text> find(String sid) {
        return Optional.ofNullable(bySid.get(sid)).filter(text -> !isErased(text));
    }

    /** Has Twilio forget a text, which stays on the phone; says whether it had it. */
    synchronized boolean erase(String sid) {
        return bySid.containsKey(sid) && erased.add(sid);
    }

    synchronized boolean isErased(Text text) {
        return erased.contains(text.sid());
    }

    synchronized List<Text> matching(Predicate<Text> wanted) {
        return bySid.values().stream().filter(wanted).toList();
    }
}
