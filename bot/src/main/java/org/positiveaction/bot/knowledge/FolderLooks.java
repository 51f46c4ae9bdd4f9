package org.positiveaction.bot.knowledge;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the knowledge folder looked at all the time the bot runs. On a thread of its own: a new search takes a while to
 * build, and would hold up whatever else is done on a schedule.
 */
@Component
class FolderLooks implements SmartLifecycle {
    private final Upkeep upkeep;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService thread;

    /** @param every the time between two looks; a change is read at the second look that sees it */
    FolderLooks(Upkeep upkeep, @Value("${bot.knowledge-every:500ms}") Duration every) {
        this.upkeep = upkeep;
        this.every = every;
    }

    @Override
    public void start() {
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("knowledge-folder").factory());
        looks.scheduleWithFixedDelay(upkeep::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = looks;
    }

    @Override
    public void stop() {
        ScheduledExecutorService looks = thread;
        if (looks != null) {
            looks.shutdownNow();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
