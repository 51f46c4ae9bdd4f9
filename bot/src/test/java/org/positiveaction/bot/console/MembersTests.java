package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class MembersTests {
    private static final String NEW = "/team/members/new";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Handoffs handoffs;

    private TeamMember leaLead;
    private TeamMember samSmith;
    private Browsing lea;
    private Browsing sam;
    private String samsPage;

    @BeforeEach
    void aTeamOfTwo() {
        members.all().forEach(member -> members.remove(member.id()));
        leaLead = people.lead("Lea Long", REDSHIRE);
        samSmith = people.member("Sam Smith", REDSHIRE);
        lea = Browsing.as(leaLead, mvc);
        sam = Browsing.as(samSmith, mvc);
        samsPage = "/team/members/" + samSmith.id();
    }

    @Test
    void showsColleaguesAndNobodyOfOtherForces() {
        people.member("Bea Brown", BLUESHIRE);

        assertThat(sam.page("/team/members"))
                .contains("Lea Long", "Sam Smith", "Redshire Police", "Off duty")
                .doesNotContain("Bea Brown", "Add a member", ">Change");
        assertThat(lea.page("/team/members")).contains("Add a member", samsPage);
    }

    @Test
    void saysWhoIsOnDutyAndHow() {
        sam.press("/team/duty/on");

        assertThat(lea.page("/team/members")).contains("On duty on this page until");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW, "/team/audit"})
    void isForLeadsOnly(String path) {
        assertThat(sam.open(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sam.page(path)).contains("Only a lead may do this.");
    }

    @Test
    void letsNoMemberChangeTheTeam() {
        assertThat(sam.press(NEW, typed())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sam.press("/team/members/" + leaLead.id() + "/remove")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(members.all()).hasSize(2);
    }

    @Test
    void addsAMember() {
        Map<String, String> typed = typed();
        assertThat(lea.told(NEW, typed)).isEqualTo("Ann Ash is a team member now.");

        TeamMember ann = found("Ann Ash");
        assertThat(ann.forces()).containsExactly(REDSHIRE);
        assertThat(ann.mobile()).contains("+447700900123");
        assertThat(ann.account()).contains(new Account(People.TENANT, typed.getOrDefault("objectId", "")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "name, \"\", Write the name",
                "forces, \"\", Choose at least one force.",
                "forces, blueshire, You can give only forces that you work for yourself.",
                "objectId, 1234, Write the object id",
                "tenant, police.example, Write the tenant id",
                "mobile, 12, Write the mobile number"
            })
    void saysWhatIsWrongBesideWhatWasTyped(String field, String wrong, String sentence) {
        Map<String, String> typed = typed();
        typed.put(field, wrong);
        String page = Browsing.text(lea.press(NEW, typed));

        assertThat(page).contains("Nothing is changed yet", sentence, "id=\"" + field + "-fault\"");
        assertThat(page).contains(field.equals("name") ? typed.getOrDefault("objectId", "") : "value=\"Ann Ash\"");
        assertThat(members.all()).hasSize(2);
    }

    @Test
    void knowsWhoHasAnAccountOrANumberAlready() {
        lea.press(NEW, typed());
        Map<String, String> again = typed();
        again.put("objectId", samSmith.account().orElseThrow().objectId());
        String page = Browsing.text(lea.press(NEW, again));

        assertThat(page)
                .contains("Another member has this account already.", "Another member has this number already.");
    }

    @Test
    void changesAMember() {
        Map<String, String> typed = typed();
        typed.put("role", "LEAD");

        assertThat(lea.told(samsPage, typed)).isEqualTo("Ann Ash is changed.");
        assertThat(members.find(samSmith.id()).orElseThrow().isLead()).isTrue();
    }

    @Test
    void removesAMemberAndGivesTheirCandidatesBack() {
        Handoff candidate = people.candidate(REDSHIRE, "somebody please");
        sam.press("/team/duty/on");
        sam.press("/team/conversations/" + candidate.id() + "/take");

        assertThat(lea.told(samsPage + "/remove")).isEqualTo("Sam Smith is no team member any more.");
        assertThat(handoffs.find(candidate.id()).orElseThrow().isWaiting()).isTrue();
        assertThat(sam.open("/team")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void givesBackWhomAMemberTalksWithForAForceThatIsTakenFromThem() {
        TeamMember both = people.lead("Bo Both", REDSHIRE, BLUESHIRE);
        Browsing bo = Browsing.as(both, mvc);
        Handoff candidate = people.candidate(BLUESHIRE, "somebody please");
        people.lead("Lou Blue", BLUESHIRE);
        bo.press("/team/duty/on");
        bo.press("/team/conversations/" + candidate.id() + "/take");
        Map<String, String> typed = typed();
        typed.put("role", "LEAD");
        typed.put("objectId", both.account().orElseThrow().objectId());

        bo.press("/team/members/" + both.id(), typed);
        assertThat(handoffs.find(candidate.id()).orElseThrow().isWaiting()).isTrue();
        assertThat(bo.open("/team/conversations/" + candidate.id())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Nested
    class WhenThereIsOneLead {
        private final String leasPage = "/team/members/";

        @Test
        void keepsThem() {
            assertThat(Browsing.text(lea.press(leasPage + leaLead.id() + "/remove")))
                    .contains("That leaves nobody to lead Redshire Police");
            assertThat(Browsing.text(lea.press(leasPage + leaLead.id(), typed())))
                    .contains("That leaves nobody to lead Redshire Police");
            assertThat(members.find(leaLead.id()).orElseThrow().isLead()).isTrue();
        }

        @Test
        void letsThemGoOnceThereIsAnother() {
            people.lead("Lou Lead", REDSHIRE);

            assertThat(lea.told(leasPage + leaLead.id() + "/remove")).isEqualTo("Lea Long is no team member any more.");
        }
    }

    @Test
    void letsNoLeadChangeWhoHasAForceThatTheyDoNot() {
        TeamMember both = people.member("Bo Both", REDSHIRE, BLUESHIRE);

        assertThat(lea.page("/team/members")).contains("Bo Both").doesNotContain("/team/members/" + both.id());
        assertThat(lea.open("/team/members/" + both.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lea.press("/team/members/" + both.id(), typed())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lea.press("/team/members/" + both.id() + "/remove")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private TeamMember found(String name) {
        return members.all().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "name", "Ann Ash",
                "role", "MEMBER",
                "forces", "redshire",
                "_forces", "",
                "tenant", People.TENANT,
                "objectId", UUID.randomUUID().toString(),
                "mobile", "07700 900123"));
    }
}
