package org.positiveaction.bot.knowledge.folder;

import java.util.List;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.setup.SetupFault;

/** What came of reading a knowledge folder. */
public sealed interface Reading {

    /** Everything worth telling an editor, by file and line. */
    List<Fault> faults();

    /** What keeps the folder from being used. */
    default List<Fault> errors() {
        return faults().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .toList();
    }

    /** What the folder holds; refuses to go on with one that has errors. */
    Contents orThrow();

    /** It can be used; its faults are warnings. */
    record Sound(Contents contents, List<Wording> wordings, List<Fault> faults) implements Reading {
        public Sound {
            wordings = List.copyOf(wordings);
            faults = List.copyOf(faults);
        }

        @Override
        public Contents orThrow() {
            return contents;
        }
    }

    /** It has errors, so nothing of it is used. */
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public Contents orThrow() {
            throw new SetupFault(errors().stream().map(Fault::toString).toList());
        }
    }
}
