package org.positiveaction.bot.channel.simulator;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every open page which screens changed. */
@Component
@Simulated
public class LiveFeed {
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Call it after the change, holding no lock: a viewer reads the whole screen anew. */
    public void changed(Screen screen) {
        viewers.forEach(viewer -> viewer.look(screen));
    }

    Viewer join(List<Screen> screens) {
        Viewer viewer = new Viewer();
        viewers.add(viewer);
        screens.forEach(viewer::look);
        if (closed) {
            viewer.leave();
        }
        return viewer;
    }

    void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** An open page would hold up a graceful stop; it comes back by itself when the bot does. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        viewers.forEach(Viewer::leave);
    }
}
