package org.positiveaction.bot.console.sessions.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.console.sessions.Hosts;
import org.positiveaction.bot.console.sessions.TypedNumber;
import org.positiveaction.bot.console.sessions.TypedPlace;
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
        return new TypedDates(form, now, this::fault)
                .starts().stream()
                        .map(start -> new Plan(
                                force,
                                kind.map(SessionKind::id).orElse(""),
                                start,
                                length,
                                place,
                                places,
                                minimum,
                                host))
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

    /** Keeps the first fault of a field. */
    private <T> T fault(Field field, String why, T instead) {
        fault(field, why);
        return instead;
    }

    private void fault(Field field, String why) {
        faults.putIfAbsent(field, why);
    }
}
