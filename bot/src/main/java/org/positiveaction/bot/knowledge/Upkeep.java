package org.positiveaction.bot.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.folder.Fault;
import org.positiveaction.bot.knowledge.folder.Reading;
import org.positiveaction.bot.knowledge.folder.WatchedFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what we know in step with its folder: a change that checks replaces everything at once, another nothing. */
@Component
class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int MOST_LOGGED = 20;

    private final WatchedFolder folder;
    private final Knowledge knowledge;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile FolderChange last;

    Upkeep(WatchedFolder folder, Knowledge knowledge, Clock clock, ApplicationEventPublisher events) {
        this.folder = folder;
        this.knowledge = knowledge;
        this.clock = clock;
        this.events = events;
        last = FolderChange.inUse(knowledge.contents());
    }

    /** What became of the last change; the folder at the start counts as one. */
    FolderChange last() {
        return last;
    }

    /** Takes up what has changed since the last look and has come to rest. */
    void look() {
        try {
            folder.changed().ifPresent(this::take);
        } catch (RuntimeException ours) {
            log.error("The bot itself failed on a change to the knowledge folder", ours);
            refuse(List.of(new Fault(
                    folder.root(),
                    1,
                    Fault.Severity.ERROR,
                    "The bot itself failed on this change; its log says why. Undo the change, and tell an engineer.")));
        }
    }

    private void take(Reading reading) {
        switch (reading) {
            case Reading.Sound(var contents, var wordings, var warnings) -> use(contents);
            case Reading.Faulty faulty -> refuse(faulty.errors());
        }
    }

    private void use(Contents contents) {
        knowledge.serve(contents);
        boolean mended = last instanceof FolderChange.NotUsed;
        log.info(
                "The knowledge folder {} and is in use: {} articles, {} forces",
                mended ? "is mended" : "has changed",
                contents.articles().size(),
                contents.forces().size());
        tell(FolderChange.inUse(contents));
    }

    private void refuse(List<Fault> errors) {
        Path root = folder.root();
        List<Fault> within = errors.stream().map(fault -> fault.within(root)).toList();
        log.error(
                "A change to the knowledge folder is not used; the answers of before go on. To put right: {}",
                listed(within));
        tell(new FolderChange.NotUsed(
                last instanceof FolderChange.NotUsed before ? before.since() : clock.instant(), within));
    }

    private void tell(FolderChange change) {
        last = change;
        events.publishEvent(change);
    }

    private static String listed(List<Fault> errors) {
        return errors.stream()
                .limit(MOST_LOGGED)
                .map(fault -> "\n  " + fault)
                .collect(Collectors.joining(
                        "",
                        "",
                        errors.size() > MOST_LOGGED ? "\n  and " + (errors.size() - MOST_LOGGED) + " more" : ""));
    }
}
