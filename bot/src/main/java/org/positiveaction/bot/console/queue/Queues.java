package org.positiveaction.bot.console.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.Frame;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.Ways;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Notices;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Looks up who waits and who is talked with, at the forces of a member. */
@Component
class Queues {
    private final Handoffs handoffs;
    private final Notices notices;
    private final Members members;
    private final Duty duty;
    private final ForceNames forces;
    private final Clock clock;

    Queues(Handoffs handoffs, Notices notices, Members members, Duty duty, ForceNames forces, Clock clock) {
        this.handoffs = handoffs;
        this.notices = notices;
        this.members = members;
        this.duty = duty;
        this.forces = forces;
        this.clock = clock;
    }

    Queue of(TeamMember member) {
        Instant now = clock.instant();
        List<Waiting> waiting = handoffs.waiting(member.forces()).stream()
                .sorted(Comparator.comparing(Handoff::danger).reversed())
                .map(handoff -> waiting(handoff, now))
                .toList();
        List<Talking> talking = handoffs.taken(member.forces()).stream()
                .sorted(Comparator.comparing((Handoff handoff) -> handoff.isTakenBy(member.id()))
                        .thenComparing(Handoff::danger)
                        .reversed())
                .flatMap(handoff -> handoff.taken().map(taken -> talking(member, handoff, taken, now)).stream())
                .toList();
        return new Queue(Frame.of(member, duty.shiftOf(member.id())), waiting, talking);
    }

    private Waiting waiting(Handoff handoff, Instant now) {
        return new Waiting(
                handoff.id().number(),
                forces.of(handoff.force()),
                Ways.of(handoff),
                London.time(handoff.openedAt(), now),
                London.lasting(Duration.between(handoff.openedAt(), now)),
                London.time(handoff.promisedFor(), now),
                handoff.missed(),
                handoff.danger(),
                notices.failure(handoff.id()).orElse(null));
    }

    private Talking talking(TeamMember me, Handoff handoff, Handoff.Stage.Taken taken, Instant now) {
        boolean mine = me.is(taken.by());
        return new Talking(
                handoff.id().number(),
                forces.of(handoff.force()),
                Ways.of(handoff),
                mine ? "You" : members.nameOf(taken.by()),
                mine,
                Ways.of(taken.route()),
                London.time(taken.takenAt(), now),
                handoff.danger());
    }
}
