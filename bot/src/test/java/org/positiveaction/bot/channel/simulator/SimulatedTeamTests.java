package org.positiveaction.bot.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;

@SimulatorTest
class SimulatedTeamTests {
    @Autowired
    SimulatedTeam team;

    @Autowired
    Members members;

    @Autowired
    Knowledge knowledge;

    @BeforeEach
    void startsWithNobodyElse() {
        members.all().forEach(member -> members.remove(member.id()));
        team.afterSingletonsInstantiated();
    }

    @Test
    void worksForAllForces() {
        Set<ForceId> forces = knowledge.forces().stream().map(Force::id).collect(Collectors.toSet());
        assertThat(forces).isNotEmpty();
        assertThat(members.all())
                .hasSize(2)
                .allSatisfy(member -> assertThat(member.forces()).isEqualTo(forces));
    }

    @Test
    void hasALeadWithAPhoneAndAMemberWithout() {
        assertThat(members.find(Colleague.PRIYA.account())).hasValueSatisfying(priya -> {
            assertThat(priya.name()).isEqualTo("Priya Shah");
            assertThat(priya.isLead()).isTrue();
            assertThat(priya.mobile()).hasValue("+447700900099");
        });
        assertThat(members.find(Colleague.SAM.account())).hasValueSatisfying(sam -> {
            assertThat(sam.name()).isEqualTo("Sam Carter");
            assertThat(sam.isLead()).isFalse();
            assertThat(sam.mobile()).isEmpty();
        });
    }

    @Test
    void isStillTheSameAfterANewStart() {
        TeamMember sam = members.find(Colleague.SAM.account()).orElseThrow();
        TeamMember forLancashire = new TeamMember(
                sam.id(), sam.name(), sam.role(), Set.of(new ForceId("lancashire")), sam.account(), sam.mobile());
        members.save(forLancashire);
        team.afterSingletonsInstantiated();
        assertThat(members.find(Colleague.SAM.account())).hasValue(forLancashire);
    }

    @Test
    void leavesANumberToWhoHasItNow() {
        TeamMember priya = members.find(Colleague.PRIYA.account()).orElseThrow();
        members.remove(priya.id());
        TeamMember heir = new TeamMember(
                MemberId.create(), "Jo Reed", TeamMember.Role.MEMBER, Set.of(), Optional.empty(), priya.mobile());
        members.save(heir);
        team.afterSingletonsInstantiated();
        assertThat(members.findByMobile("+447700900099")).hasValue(heir);
        assertThat(members.find(Colleague.PRIYA.account()))
                .hasValueSatisfying(again -> assertThat(again.mobile()).isEmpty());
    }
}
