package org.positiveaction.bot.console.registrations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.candidate.CandidateLines;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.reach.Reached;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** The registrations at a member's forces, as they see them. */
@Component
class RegistrationLines {
    private final Registrations registrations;
    private final Handoffs handoffs;
    private final ForceNames forces;
    private final Reached reached;
    private final CandidateLines candidates;
    private final OptOuts optOuts;
    private final Clock clock;

    RegistrationLines(
            Registrations registrations,
            Handoffs handoffs,
            ForceNames forces,
            Reached reached,
            CandidateLines candidates,
            OptOuts optOuts,
            Clock clock) {
        this.registrations = registrations;
        this.handoffs = handoffs;
        this.forces = forces;
        this.reached = reached;
        this.candidates = candidates;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** Whose promised day comes first, or has passed longest ago, stands first. */
    List<RegistrationLine> open(TeamMember me) {
        Instant now = clock.instant();
        return registrations.open(me.forces()).stream()
                .map(one -> line(one, me, now))
                .toList();
    }

    /** Those whom the member has just marked. */
    List<DoneLine> justDone(TeamMember me) {
        return registrations.mayTakeBack(me).stream()
                .map(one -> new DoneLine(
                        one.id().number(),
                        one.told().name(),
                        London.clock(one.contacted().orElseThrow().at())))
                .toList();
    }

    private RegistrationLine line(Registration one, TeamMember me, Instant now) {
        Optional<Line> at = candidates.find(one.candidate());
        boolean stopped = at.filter(line -> optOuts.contains(line.to())).isPresent();
        return new RegistrationLine(
                one.id().number(),
                one.told().name(),
                forces.of(one.force()),
                wants(one),
                one.told().reach(),
                reached.at(one.candidate()),
                London.day(London.dayOf(one.promisedFor())),
                one.isLate(now),
                conversation(one.candidate(), me),
                stopped,
                at.isPresent() && !stopped && handoffs.open(one.candidate()).isEmpty());
    }

    private static String wants(Registration one) {
        return Stream.of(
                        Optional.of(one.interest().words()),
                        one.told().role().map(Role::words),
                        one.told().stage().map(Stage::words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private @Nullable Long conversation(ConversationId candidate, TeamMember me) {
        return handoffs.in(candidate).stream()
                .filter(handoff -> me.worksFor(handoff.force()))
                .map(handoff -> handoff.id().number())
                .findFirst()
                .orElse(null);
    }
}
