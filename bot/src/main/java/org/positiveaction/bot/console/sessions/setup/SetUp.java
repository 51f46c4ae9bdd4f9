package org.positiveaction.bot.console.sessions.setup;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets sessions up, all of a form or none, one form at a time: what was sent twice is there once. */
@Component
@Transactional
class SetUp {
    private final Timetable timetable;
    private final Sessions sessions;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    SetUp(Timetable timetable, Sessions sessions, Members members, Audit audit, Clock clock) {
        this.timetable = timetable;
        this.sessions = sessions;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param plans of one force, earliest first, and at least one */
    Saved save(TeamMember me, List<Plan> plans) {
        members.lockAll();
        if (!plans.getFirst().starts().isAfter(clock.instant())) {
            return new Saved.TooLate();
        }
        List<Session> before = alreadyThere(plans);
        if (!before.isEmpty()) {
            return before.size() == plans.size() ? new Saved.Before(before) : new Saved.Clash(before);
        }
        audit.note(me.id(), Audit.Action.SET_UP_SESSIONS);
        return new Saved.Done(plans.stream().map(this::add).toList());
    }

    private List<Session> alreadyThere(List<Plan> plans) {
        Plan first = plans.getFirst();
        Plan last = plans.getLast();
        return sessions
                .between(Set.of(first.force()), first.starts(), last.starts().plusSeconds(1))
                .stream()
                .filter(session -> !session.calledOff())
                .filter(session -> plans.stream().anyMatch(plan -> isTheSame(plan, session)))
                .toList();
    }

    private static boolean isTheSame(Plan plan, Session session) {
        return plan.starts().equals(session.starts())
                && plan.kind().equals(session.kind())
                && plan.place().equals(session.place())
                && plan.host().equals(session.host());
    }

    private Session add(Plan plan) {
        return switch (timetable.add(plan)) {
            case Addition.Added(var session) -> session;
            case Addition refused -> throw new IllegalStateException("Checked before, and yet " + refused);
        };
    }
}
