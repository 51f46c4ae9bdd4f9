package org.positiveaction.bot.channel.simulator.phone;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The fictional numbers that are candidates'. */
class CandidateNumbers {
    private static final long FIRST = 447700900100L;
    private static final long LAST = 447700900999L;

    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /**
     * A number that nobody had before, as long as there are any. Drawn, not counted: the bot's database may remember who
     * had a number before the last start.
     */
    String next() {
        String drawn;
        do {
            drawn = "+" + ThreadLocalRandom.current().nextLong(FIRST, LAST + 1);
        } while (!used.add(drawn) && used.size() <= LAST - FIRST);
        return drawn;
    }
}
