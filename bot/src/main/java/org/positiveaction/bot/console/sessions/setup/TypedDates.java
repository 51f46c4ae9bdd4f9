package org.positiveaction.bot.console.sessions.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.sessions.TypedNumber;
import org.positiveaction.bot.console.sessions.TypedTime;

/** Reads when the sessions of a form begin: once, or as often as it says, by the same clock. */
class TypedDates {
    private final SetUpForm form;
    private final Instant now;
    private final BiConsumer<Field, String> faults;

    /** @param faults is told what is wrong with which field */
    TypedDates(SetUpForm form, Instant now, BiConsumer<Field, String> faults) {
        this.form = form;
        this.now = now;
        this.faults = faults;
    }

    /** Earliest first; all of them only if there is no fault. */
    List<Instant> starts() {
        Optional<LocalDate> first = TypedTime.date(form.get(Field.DATE));
        Optional<LocalTime> time = TypedTime.time(form.get(Field.TIME));
        if (first.isEmpty()) {
            faults.accept(Field.DATE, "Write the date, such as 2026-12-03.");
        }
        if (time.isEmpty()) {
            faults.accept(Field.TIME, "Write the time, such as 18:30.");
        }
        return first.isEmpty() || time.isEmpty() ? List.of() : starts(first.get(), time.get());
    }

    private List<Instant> starts(LocalDate first, LocalTime time) {
        Optional<String> tooFar = TypedTime.tooFar(first, now);
        if (tooFar.isPresent()) {
            return fault(Field.DATE, tooFar.get(), List.of());
        }
        List<Instant> starts = new ArrayList<>();
        for (LocalDate day : days(first)) {
            start(day, time).ifPresent(starts::add);
        }
        return starts;
    }

    private Optional<Instant> start(LocalDate day, LocalTime time) {
        return switch (TypedTime.at(day, time, form.get(Field.WHICH))) {
            case TypedTime.When.At(var instant) ->
                instant.isAfter(now)
                        ? Optional.of(instant)
                        : fault(Field.DATE, London.date(instant) + " is in the past.", Optional.empty());
            case TypedTime.When.Never(var why) -> fault(Field.TIME, why, Optional.empty());
            case TypedTime.When.Which(var question) -> fault(Field.WHICH, question, Optional.empty());
        };
    }

    private List<LocalDate> days(LocalDate first) {
        Optional<Repeat> repeat = Repeat.of(form.get(Field.REPEAT));
        if (repeat.isEmpty()) {
            return fault(Field.REPEAT, "Choose whether it repeats.", List.of());
        }
        return switch (repeat.get()) {
            case ONCE -> List.of(first);
            case BY_RULE -> days(Field.RULE, form.get(Field.RULE), first);
            case WEEKLY, FORTNIGHTLY, MONTHLY_ON_WEEKDAY, MONTHLY_ON_DAY ->
                end(first)
                        .map(end -> days(Field.TIMES, repeat.get().rule(first) + end, first))
                        .orElse(List.of());
        };
    }

    /** The end of a rule: so many times, or until a date. */
    private Optional<String> end(LocalDate first) {
        String times = form.get(Field.TIMES);
        String until = form.get(Field.UNTIL);
        if (times.isEmpty() == until.isEmpty()) {
            return fault(
                    Field.TIMES, "Write either how many times there are in all, or the last date.", Optional.empty());
        }
        return times.isEmpty() ? until(first, until) : times(times);
    }

    private Optional<String> times(String times) {
        Optional<String> end = TypedNumber.read(times, 1, Rule.MOST).map(count -> ";COUNT=" + count);
        return end.or(() -> fault(Field.TIMES, "Write a number from 1 to " + Rule.MOST + ".", Optional.empty()));
    }

    private Optional<String> until(LocalDate first, String until) {
        Optional<String> end = TypedTime.date(until)
                .filter(last -> !last.isBefore(first))
                .map(last -> ";UNTIL=" + last.toString().replace("-", ""));
        return end.or(
                () -> fault(Field.UNTIL, "Write the last date, which is not before the first.", Optional.empty()));
    }

    private List<LocalDate> days(Field field, String rule, LocalDate first) {
        return switch (Rule.days(rule, first)) {
            case Rule.Days.These(var days) -> days;
            case Rule.Days.Unreadable unreadable ->
                fault(
                        field,
                        "This rule cannot be read. Write one about days, such as FREQ=WEEKLY;BYDAY=TU;COUNT=8.",
                        List.of());
            case Rule.Days.Endless endless ->
                fault(
                        field,
                        "This rule repeats for ever. End it with COUNT, such as COUNT=8, or with UNTIL, such as UNTIL=20270331.",
                        List.of());
            case Rule.Days.TooMany tooMany ->
                fault(field, "That makes more than " + Rule.MOST + " dates. Set up fewer at once.", List.of());
            case Rule.Days.None none -> fault(field, "There is no such date within five years.", List.of());
        };
    }

    private <T> T fault(Field field, String why, T instead) {
        faults.accept(field, why);
        return instead;
    }
}
