package org.positiveaction.bot.channel.simulator;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open page, and the screens it has yet to look at. A slow one skips what it missed and sees the newest. */
class Viewer {
    private final BlockingQueue<Next> waiting = new LinkedBlockingQueue<>();

    /** What a page is to do next. */
    sealed interface Next {
        record Look(Screen screen) implements Next {}

        record Leave() implements Next {}

        /** Nothing changed for a while. */
        record Wait() implements Next {}
    }

    void look(Screen screen) {
        Next look = new Next.Look(screen);
        if (!waiting.contains(look)) {
            waiting.add(look);
        }
    }

    void leave() {
        waiting.add(new Next.Leave());
    }

    Next next(Duration patience) throws InterruptedException {
        Next next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? new Next.Wait() : next;
    }
}
