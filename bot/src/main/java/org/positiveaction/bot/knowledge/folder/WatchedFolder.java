package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A knowledge folder that people edit while the bot runs. For one thread at a time. */
@Component
public class WatchedFolder {
    private final Path root;
    private final Clock clock;
    private Fingerprint seen;
    private Fingerprint read;

    public WatchedFolder(@Value("${bot.knowledge}") String root, Clock clock) {
        this.root = Path.of(root);
        this.clock = clock;
        seen = Fingerprint.of(this.root);
        read = seen;
    }

    public Path root() {
        return root;
    }

    /** How it reads now, whether it rests or not. */
    public Reading read() {
        return KnowledgeFolder.read(root, LocalDate.now(clock));
    }

    /**
     * How it reads now, once for each change. A change counts when two looks in a row see the same, and still the same
     * after reading, so that nothing is read that is only half written.
     */
    public Optional<Reading> changed() {
        Fingerprint now = Fingerprint.of(root);
        boolean rests = now.equals(seen);
        seen = now;
        if (!rests || now.equals(read)) {
            return Optional.empty();
        }
        read = now;
        Reading reading = read();
        seen = Fingerprint.of(root);
        return seen.equals(now) ? Optional.of(reading) : Optional.empty();
    }
}
