package org.positiveaction.bot.console.figures;

import java.util.List;
import java.util.Set;

/** Columns that are looked at together, and what a chart draws of them. */
enum Section {
    QUESTIONS(
            "Questions",
            Chart.STACKED,
            List.of(Column.ANSWERED, Column.CHOICE_OFFERED, Column.NOT_COVERED),
            Set.of(Column.ANSWERED, Column.CHOICE_OFFERED, Column.NOT_COVERED)),
    PEOPLE(
            "Talking with a person",
            Chart.BARS,
            List.of(Column.PERSON_ASKED, Column.WAIT, Column.PERSON_HELPED),
            Set.of(Column.WAIT)),
    SUPPORT(
            "Support taken up",
            Chart.LINES,
            List.of(Column.PLACES, Column.REGISTRATIONS, Column.ALERTS, Column.TOLD),
            Set.of(Column.PLACES, Column.REGISTRATIONS, Column.ALERTS)),
    PROMISES(
            "Promises and data",
            Chart.SHARES,
            List.of(Column.PROMISES, Column.KEPT, Column.FORGOTTEN),
            Set.of(Column.KEPT));

    private final String heading;
    private final Chart chart;
    private final List<Column> columns;
    private final Set<Column> drawn;

    /** How it is drawn. */
    enum Chart {
        STACKED,
        BARS,
        LINES,
        SHARES
    }

    Section(String heading, Chart chart, List<Column> columns, Set<Column> drawn) {
        this.heading = heading;
        this.chart = chart;
        this.columns = columns;
        this.drawn = drawn;
    }

    public String heading() {
        return heading;
    }

    public Chart chart() {
        return chart;
    }

    public List<Column> columns() {
        return columns;
    }

    public boolean draws(Column column) {
        return drawn.contains(column);
    }
}
