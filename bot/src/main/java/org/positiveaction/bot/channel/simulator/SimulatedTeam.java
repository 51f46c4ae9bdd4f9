package org.positiveaction.bot.channel.simulator;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes the colleagues on the page team members of every force, before anybody can see the page. */
@Component
@Simulated
class SimulatedTeam implements SmartInitializingSingleton {
    private final Members members;
    private final Knowledge knowledge;

    SimulatedTeam(Members members, Knowledge knowledge) {
        this.members = members;
        this.knowledge = knowledge;
    }

    /** What the bot knows of them from an earlier start stays as it is. */
    @Override
    public void afterSingletonsInstantiated() {
        Set<ForceId> forces = knowledge.forces().stream().map(Force::id).collect(Collectors.toUnmodifiableSet());
        for (Colleague colleague : Colleague.values()) {
            if (members.find(colleague.account()).isEmpty()) {
                members.save(member(colleague, forces));
            }
        }
    }

    /** Without a number that the lead has given to somebody else since. */
    private TeamMember member(Colleague colleague, Set<ForceId> forces) {
        return new TeamMember(
                MemberId.create(),
                colleague.fullName(),
                colleague.role(),
                forces,
                Optional.of(colleague.account()),
                colleague.mobile().filter(number -> members.findByMobile(number).isEmpty()));
    }
}
