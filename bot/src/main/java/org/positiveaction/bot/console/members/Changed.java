package org.positiveaction.bot.console.members;

import java.util.Map;

/** What became of a lead's wish to change the team. */
sealed interface Changed {
    record Done() implements Changed {}

    /** Nothing was changed: what is wrong, by the field that it is about. */
    record Wrong(Map<Field, String> faults) implements Changed {
        public Wrong {
            faults = Map.copyOf(faults);
        }
    }
}
