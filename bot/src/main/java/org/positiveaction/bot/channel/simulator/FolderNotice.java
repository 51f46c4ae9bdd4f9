package org.positiveaction.bot.channel.simulator;

import java.util.List;
import org.positiveaction.bot.knowledge.FolderChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the page says, to whoever edits the answers, about a change that is not used. */
@Component
@Simulated
class FolderNotice implements Screen {
    private static final int MOST_SHOWN = 5;
    private final LiveFeed feed;
    private volatile Shown shown = new Shown(List.of(), 0);

    /**
     * What the page shows; nothing, if nothing is wrong.
     *
     * @param more how many faults there are beside these
     */
    record Shown(List<Line> faults, int more) {}

    /** One fault. */
    record Line(String place, String sentence) {}

    FolderNotice(LiveFeed feed) {
        this.feed = feed;
    }

    @EventListener
    void on(FolderChange change) {
        shown = switch (change) {
            case FolderChange.InUse inUse -> new Shown(List.of(), 0);
            case FolderChange.NotUsed(var since, var errors) ->
                new Shown(
                        errors.stream()
                                .limit(MOST_SHOWN)
                                .map(fault -> new Line(fault.file() + ":" + fault.line(), fault.sentence()))
                                .toList(),
                        Math.max(0, errors.size() - MOST_SHOWN));
        };
        feed.changed(this);
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public Shown shown() {
        return shown;
    }
}
