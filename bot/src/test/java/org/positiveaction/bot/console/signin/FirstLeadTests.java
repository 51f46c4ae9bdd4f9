package org.positiveaction.bot.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.setup.SetupFault;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(module = "console", mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = H2Database.class)
@TestPropertySource(properties = "bot.knowledge=bot/src/test/resources/knowledge-small")
class FirstLeadTests {
    private static final String TENANT = "99999999-2222-3333-4444-555555555555";
    private static final String PERSON = "11111111-2222-3333-4444-555555555555";

    @Autowired
    Members members;

    @Autowired
    Knowledge knowledge;

    @BeforeEach
    void nobody() {
        members.all().forEach(member -> members.remove(member.id()));
    }

    @Test
    void leadsEveryForce() {
        start("Sam Smith, " + PERSON);

        TeamMember sam = members.find(new Account(TENANT, PERSON)).orElseThrow();
        assertThat(sam.name()).isEqualTo("Sam Smith");
        assertThat(sam.isLead()).isTrue();
        assertThat(sam.forces()).containsExactlyInAnyOrder(new ForceId("redshire"), new ForceId("blueshire"));
    }

    @Test
    void isAddedOnce() {
        start("Sam Smith," + PERSON);
        start("Sam Smith," + PERSON);

        assertThat(members.all()).hasSize(1);
    }

    @Test
    void isNotAddedWhereThereIsALead() {
        members.save(new TeamMember(
                MemberId.create(),
                "Lea Long",
                TeamMember.Role.LEAD,
                Set.of(new ForceId("redshire")),
                Optional.empty(),
                Optional.empty()));
        start("Sam Smith," + PERSON);

        assertThat(members.all()).extracting(TeamMember::name).containsExactly("Lea Long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam Smith", "Sam Smith,1234", "," + PERSON})
    void hasANameAndAnId(String setting) {
        assertThatThrownBy(() -> start(setting))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set TEAM_FIRST_LEAD to a name");
    }

    private void start(String setting) {
        new FirstLead(setting, TENANT, members, knowledge).addIfThereIsNone();
    }
}
