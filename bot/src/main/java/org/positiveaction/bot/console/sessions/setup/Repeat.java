package org.positiveaction.bot.console.sessions.setup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a session repeats, in the words of the form. */
public enum Repeat {
    ONCE("Does not repeat"),
    WEEKLY("Every week, on the same weekday"),
    FORTNIGHTLY("Every two weeks, on the same weekday"),
    MONTHLY_ON_WEEKDAY("Every month, on the same weekday, such as the second Tuesday"),
    MONTHLY_ON_DAY("Every month, on the same day, such as the 14th"),
    BY_RULE("By a rule that I type");

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int LAST_WEEK = 5;

    private final String words;

    Repeat(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<Repeat> of(String name) {
        return Arrays.stream(values())
                .filter(repeat -> repeat.name().equals(name))
                .findFirst();
    }

    /** The rule without its end; a fifth Tuesday stands for the last. */
    String rule(LocalDate first) {
        return switch (this) {
            case ONCE -> "FREQ=DAILY";
            case WEEKLY -> "FREQ=WEEKLY";
            case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2";
            case MONTHLY_ON_WEEKDAY ->
                "FREQ=MONTHLY;BYDAY=" + week(first)
                        + WEEKDAYS.get(first.getDayOfWeek().getValue() - 1);
            case MONTHLY_ON_DAY -> "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth();
            case BY_RULE -> "";
        };
    }

    private static int week(LocalDate day) {
        int week = (day.getDayOfMonth() + 6) / 7;
        return week == LAST_WEEK ? -1 : week;
    }
}
