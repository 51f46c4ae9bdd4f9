package org.positiveaction.bot.console.figures;

import java.util.function.Function;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Month;

/** What is shown of each month. */
enum Column {
    ANSWERED("Answered", Figure.ANSWERED),
    CHOICE_OFFERED("Choice of subjects offered", Figure.CHOICES_OFFERED),
    NOT_COVERED("Not in our documents", Figure.DECLINED),

    PERSON_ASKED("Asked for a person", Figure.HANDED_OVER),
    WAIT(
            "Average wait for one",
            "minutes",
            month -> Shown.mean(month.of(Figure.WAITED_MINUTES), month.of(Figure.TAKEN))),
    PERSON_HELPED("Say that it helped", "%", month -> share(month, Figure.HELPED, Figure.NOT_HELPED)),

    PLACES("Places taken", Figure.PLACE_TAKEN),
    REGISTRATIONS("Registered", Figure.REGISTERED),
    ALERTS("Asked for alerts", Figure.ALERT_ASKED),
    TOLD("Alerts sent", Figure.ALERT_TOLD),

    PROMISES("Promises to be in touch", Figure.PROMISE_MADE),
    KEPT("Kept in time", "%", month -> share(month, Figure.PROMISE_KEPT, Figure.PROMISE_LATE)),
    FORGOTTEN("Asked to be forgotten", Figure.ERASED);

    private final String head;
    private final String unit;
    private final Function<Month, Shown> shown;

    Column(String head, Figure what) {
        this(head, "", month -> Shown.count(month.of(what)));
    }

    Column(String head, String unit, Function<Month, Shown> shown) {
        this.head = head;
        this.unit = unit;
        this.shown = shown;
    }

    private static Shown share(Month month, Figure good, Figure bad) {
        return Shown.share(month.of(good), month.of(good) + month.of(bad));
    }

    public String head() {
        return head;
    }

    /** Of the numbers in charts and spreadsheets; empty where they are counts. */
    public String unit() {
        return unit;
    }

    Shown of(Month month) {
        return shown.apply(month);
    }
}
