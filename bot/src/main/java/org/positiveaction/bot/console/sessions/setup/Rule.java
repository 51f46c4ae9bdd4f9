package org.positiveaction.bot.console.sessions.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** On which days something repeats, by a rule of RFC 5545 such as {@code FREQ=WEEKLY;BYDAY=TU;COUNT=8}. */
final class Rule {
    /** In days: as many as somebody can look through. */
    static final int MOST = 60;

    private static final int LONGEST = 200;
    private static final int YEARS = 5;
    private static final Pattern NAME = Pattern.compile("(?i)^RRULE:");

    /** A rule is about days here, so its end is a day, too. */
    private static final Pattern TIME_OF_END = Pattern.compile("(?i)(UNTIL=\\d{8})T\\d{6}Z?");

    private static final Pattern END = Pattern.compile("(?i)(^|;)(COUNT=0*[1-9]|UNTIL=)");

    private Rule() {}

    /** What a rule makes. */
    sealed interface Days {
        record These(List<LocalDate> days) implements Days {
            public These {
                days = List.copyOf(days);
            }
        }

        /** It is no rule, or one about something else than days. */
        record Unreadable() implements Days {}

        record Endless() implements Days {}

        record TooMany() implements Days {}

        record None() implements Days {}
    }

    /** @param first the rule has no earlier day than this; it has this one only if it matches */
    static Days days(String typed, LocalDate first) {
        String rule = NAME.matcher(typed.strip()).replaceFirst("");
        if (rule.length() > LONGEST) {
            return new Days.Unreadable();
        }
        try {
            Recur<LocalDate> recur = new Recur<>(TIME_OF_END.matcher(rule).replaceAll("$1"));
            return END.matcher(rule).find() ? days(recur, first) : new Days.Endless();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notARule) {
            return new Days.Unreadable();
        }
    }

    private static Days days(Recur<LocalDate> recur, LocalDate first) {
        List<LocalDate> days = recur.getDates(first, first, first.plusYears(YEARS), MOST + 1);
        if (days.isEmpty()) {
            return new Days.None();
        }
        return days.size() > MOST ? new Days.TooMany() : new Days.These(days);
    }
}
