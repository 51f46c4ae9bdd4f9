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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the colleagues on the page team members of every force, before anybody can see the page. */
@Component
@Simulated
class SimulatedTeam implements SmartInitializingSingleton {
    private final Members members;
    private final Knowledge knowledge;
    private final boolean phones;

    SimulatedTeam(Members members, Knowledge knowledge, @Value("${simulator.sms}") boolean phones) {
        this.members = members;
        this.knowledge = knowledge;
        this.phones = phones;
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

    /** Without a number that a lead has given to somebody else since, and without any where real texts would go there. */
    private TeamMember member(Colleague colleague, Set<ForceId> forces) {
        return new TeamMember(
                MemberId.create(),
                colleague.fullName(),
                colleague.role(),
                forces,
                Optional.of(colleague.account()),
                colleague
                        .mobile()
                        .filter(number -> phones && members.findByMobile(number).isEmpty()));
    }
}
