package org.positiveaction.bot.console.sessions.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.sessions.Hosts;
import org.positiveaction.bot.console.sessions.TypedNumber;
import org.positiveaction.bot.console.sessions.TypedPlace;
import org.positiveaction.bot.console.sessions.TypedTime;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;

/** Reads what a member has typed, and says what is wrong with it. */
class SetUpCheck {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SetUpForm form;
    private final TeamMember me;
    private final List<SessionKind> kinds;
    private final Hosts hosts;
    private final Instant now;
    private final Map<Field, String> faults = new EnumMap<>(Field.class);

    SetUpCheck(SetUpForm form, TeamMember me, List<SessionKind> kinds, Hosts hosts, Instant now) {
        this.form = form;
        this.me = me;
        this.kinds = kinds;
        this.hosts = hosts;
        this.now = now;
    }

    /** The sessions, earliest first; worth something only if there are no {@link #faults}. */
    List<Plan> plans() {
        Optional<SessionKind> kind = kind();
        ForceId force = force();
        Duration length = length(kind);
        int places = TypedNumber.read(form.get(Field.PLACES), 1, TypedNumber.MOST_PLACES)
                .orElseGet(() -> fault(
                        Field.PLACES,
                        "Write how many places there are, from 1 to " + TypedNumber.MOST_PLACES + ".",
                        1));
        int minimum = minimum(places);
        Host host = host(force);
        String place = place();
        return starts().stream()
                .map(start -> new Plan(
                        force, kind.map(SessionKind::id).orElse(""), start, length, place, places, minimum, host))
                .toList();
    }

    Map<Field, String> faults() {
        return faults;
    }

    private Optional<SessionKind> kind() {
        Optional<SessionKind> kind = kinds.stream()
                .filter(known -> known.id().equals(form.get(Field.KIND)))
                .findFirst();
        return kind.or(() -> fault(Field.KIND, "Choose what kind of session it is.", Optional.empty()));
    }

    private ForceId force() {
        ForceId force = new ForceId(form.get(Field.FORCE));
        return me.worksFor(force) ? force : fault(Field.FORCE, "Choose one of your forces.", force);
    }

    private Duration length(Optional<SessionKind> kind) {
        if (form.get(Field.LENGTH).isEmpty()) {
            return kind.map(SessionKind::length).orElse(Duration.ofHours(1));
        }
        return TypedNumber.read(form.get(Field.LENGTH), 1, (int) LONGEST.toMinutes())
                .map(Duration::ofMinutes)
                .orElseGet(() -> fault(
                        Field.LENGTH,
                        "Write how many minutes it lasts, from 1 to " + LONGEST.toMinutes() + " (12 hours).",
                        LONGEST));
    }

    private int minimum(int places) {
        if (form.get(Field.MINIMUM).isEmpty()) {
            return 0;
        }
        return TypedNumber.read(form.get(Field.MINIMUM), 0, places)
                .orElseGet(() ->
                        fault(Field.MINIMUM, "Write the least number, from 0 to the number of places, or nothing.", 0));
    }

    private Host host(ForceId force) {
        return switch (hosts.read(form.get(Field.HOST), form.nameOfHost(), force)) {
            case Hosts.Chosen.Is(var host) -> host;
            case Hosts.Chosen.Wrong(var why) -> fault(Field.HOST, why, Host.guest(""));
        };
    }

    private String place() {
        String place = form.get(Field.PLACE);
        TypedPlace.fault(place).ifPresent(why -> faults.put(Field.PLACE, why));
        return place;
    }

    private List<Instant> starts() {
        Optional<LocalDate> first = TypedTime.date(form.get(Field.DATE));
        Optional<LocalTime> time = TypedTime.time(form.get(Field.TIME));
        if (first.isEmpty()) {
            faults.put(Field.DATE, "Write the date, such as 2026-12-03.");
        }
        if (time.isEmpty()) {
            faults.put(Field.TIME, "Write the time, such as 18:30.");
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

    /** Keeps the first fault of a field. */
    private <T> T fault(Field field, String why, T instead) {
        faults.putIfAbsent(field, why);
        return instead;
    }
}
