package org.positiveaction.bot.figures;

import java.time.YearMonth;
import java.util.Map;

/** What was counted at one force in one month. */
public record Month(YearMonth month, Map<Figure, Long> amounts) {
    public Month {
        amounts = Map.copyOf(amounts);
    }

    /** Not below zero, where something of the month before was taken back. */
    public long of(Figure what) {
        return Math.max(0, amounts.getOrDefault(what, 0L));
    }
}
