package org.positiveaction.bot.console.figures;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.positiveaction.bot.figures.Month;

/** A month of the figures. */
record Line(Month month, boolean over) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    static Line of(Month month, YearMonth now) {
        return new Line(month, month.month().isBefore(now));
    }

    /** Such as "Nov 2026", or "Dec 2026 so far". */
    public String name() {
        return NAME.format(month.month()) + (over ? "" : " so far");
    }

    public Shown of(Column column) {
        return column.of(month);
    }
}
