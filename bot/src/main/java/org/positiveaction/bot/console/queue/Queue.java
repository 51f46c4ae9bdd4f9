package org.positiveaction.bot.console.queue;

import java.util.List;
import org.positiveaction.bot.console.Frame;

/** All that a member sees of the queue. */
public record Queue(Frame frame, List<Waiting> waiting, List<Talking> talking) {
    public Queue {
        waiting = List.copyOf(waiting);
        talking = List.copyOf(talking);
    }

    /** Changes when anything does that is shown. */
    public String fingerprint() {
        return Integer.toHexString(hashCode());
    }

    /** The highest number of who waits, so that a page knows who is new. */
    public long newest() {
        return waiting.stream().mapToLong(Waiting::number).max().orElse(0);
    }
}
