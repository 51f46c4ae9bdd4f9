package org.positiveaction.bot.channel.simulator;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.team.Members;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives whoever tries the bot some sessions to book: each force three of them, whenever it has none. */
@Component
@Simulated
class SimulatedSessions {
    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Timetable timetable;
    private final Sessions sessions;
    private final Knowledge knowledge;
    private final Members members;
    private final Clock clock;
    private final boolean phones;

    SimulatedSessions(
            Timetable timetable,
            Sessions sessions,
            Knowledge knowledge,
            Members members,
            Clock clock,
            @Value("${simulator.sms}") boolean phones) {
        this.timetable = timetable;
        this.sessions = sessions;
        this.knowledge = knowledge;
        this.members = members;
        this.clock = clock;
        this.phones = phones;
    }

    /** Not where real texts could take a place at what does not take place. */
    @EventListener(ApplicationReadyEvent.class)
    void addWhereThereAreNone() {
        if (phones && !knowledge.sessionKinds().isEmpty()) {
            knowledge.forces().stream()
                    .filter(force -> sessions.upcoming(force.id()).isEmpty())
                    .forEach(this::add);
        }
    }

    private void add(Force force) {
        LocalDate saturday = LocalDate.now(clock).plusDays(2).with(next(SATURDAY));
        add(force, "application-workshop", saturday, MORNING, 8);
        add(force, "mock-interview", saturday.minusDays(2), EVENING, 2);
        add(force, "mock-interview", saturday.plusDays(4), EVENING, 1);
    }

    private void add(Force force, String kindId, LocalDate day, LocalTime time, int places) {
        SessionKind kind = knowledge.sessionKind(kindId);
        timetable.add(new Plan(
                force.id(),
                kind.id(),
                day.atTime(time).atZone(clock.getZone()).toInstant(),
                kind.length(),
                "Example Hall, 1 High Street",
                places,
                0,
                host()));
    }

    private Host host() {
        return members.find(Colleague.PRIYA.account())
                .map(priya -> new Host(priya.name(), Optional.of(priya.id())))
                .orElseGet(() -> Host.guest(Colleague.PRIYA.fullName()));
    }
}
