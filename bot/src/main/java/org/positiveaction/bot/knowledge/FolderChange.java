package org.positiveaction.bot.knowledge;

import java.time.Instant;
import java.util.List;
import org.positiveaction.bot.knowledge.folder.Fault;

/** What became of the last change to the knowledge folder. */
public sealed interface FolderChange {

    /** It is in use; so is the folder that was there at the start. */
    record InUse(int articles, int forces) implements FolderChange {}

    /**
     * It has errors, so nothing of it is used and the answers of before go on.
     *
     * @param since when the bot first saw a change that it cannot use
     * @param errors with paths within the folder
     */
    record NotUsed(Instant since, List<Fault> errors) implements FolderChange {
        public NotUsed {
            errors = List.copyOf(errors);
        }
    }

    static FolderChange inUse(Contents contents) {
        return new InUse(contents.articles().size(), contents.forces().size());
    }
}
