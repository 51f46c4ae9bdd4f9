package org.positiveaction.bot.setup;

import java.util.List;

/**
 * Something that an operator or editor must put right before the bot can start.
 *
 * <p>Each fault is one sentence for a person: which variable to set to what, or file, line and what to do.
 */
public class SetupFault extends RuntimeException {
    private final List<String> faults;

    public SetupFault(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }

    /** Does nothing if there are no faults. */
    public static void throwIfAny(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new SetupFault(faults);
        }
    }
}
