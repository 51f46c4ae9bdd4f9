package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.alert.Alerts;
import org.positiveaction.bot.alert.Openings;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class AlertsTests {
    private static final String PAGE = "/team/alerts";
    private static final Subject PCSOS = new Subject.Recruitment(Role.PCSO);
    private static final Map<String, String> PCSOS_AT_REDSHIRE = Map.of("force", "redshire", "role", "pcso");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Alerts alerts;

    @Autowired
    Openings openings;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyWaits() {
        List.of("alert", "alert_opening")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void showsHowManyWaitForWhatAtTheForcesOfAMember() {
        waits(REDSHIRE, PCSOS);
        waits(REDSHIRE, PCSOS);
        waits(BLUESHIRE, new Subject.Recruitment(Role.DETECTIVE));

        assertThat(sam().page(PAGE))
                .contains("recruitment of PCSOs", "data-label=\"People\">2<")
                .doesNotContain("recruitment of detectives", "Blueshire");
    }

    @Test
    void showsHowManyWillBeToldAndInWhichWordsBeforeItOpens() {
        waits(REDSHIRE, PCSOS);
        waits(REDSHIRE, new Subject.Recruitment(Role.ANY));
        waits(BLUESHIRE, PCSOS);

        assertThat(sam().page(PAGE + "/open?force=redshire&role=pcso"))
                .contains("2 people will be told.", "recruitment of PCSOs has opened, Redshire Police");
        assertThat(openings.openedOn(REDSHIRE, PCSOS)).isEmpty();
    }

    @Test
    void opensAndSaysHowManyAreTold() {
        waits(REDSHIRE, PCSOS);

        assertThat(sam().told(PAGE + "/open", PCSOS_AT_REDSHIRE)).isEqualTo("It has opened. One person will be told.");

        assertThat(openings.openedOn(REDSHIRE, PCSOS)).isPresent();
        assertThat(sam().page(PAGE)).contains("Sam Smith, ", "data-label=\"Still to tell\">1<", "load this page again");
    }

    @Test
    void opensOnceADayHoweverOftenItIsPressed() {
        waits(REDSHIRE, PCSOS);
        sam().press(PAGE + "/open", PCSOS_AT_REDSHIRE);
        waits(REDSHIRE, PCSOS);

        assertThat(sam().told(PAGE + "/open", PCSOS_AT_REDSHIRE))
                .isEqualTo("It has opened today already: nobody is told again.");
        assertThat(sam().page(PAGE + "/open?force=redshire&role=pcso"))
                .contains("nobody is told again today.")
                .doesNotContain("will be told", "tell them");
    }

    @Test
    void saysSoWhereNobodyWaits() {
        assertThat(sam().page(PAGE))
                .contains("Nobody waits for anything.", "Nothing yet.")
                .doesNotContain("load this page again");
        assertThat(sam().page(PAGE + "/open?force=redshire&role=special"))
                .contains("Nobody waits for it, so nobody will be told.", ">It has opened<")
                .doesNotContain("In these words");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "redshire,''", "redshire,king", "'',pcso", "blueshire,pcso", "nowhere,pcso", "<b>,<script>"})
    void opensNothingForWhatIsNoChoiceOfTheirs(String force, String role) {
        waits(BLUESHIRE, PCSOS);

        assertThat(sam().press(PAGE + "/open", Map.of("force", force, "role", role)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(asked(force, role)).contains("Nobody is told yet").doesNotContain("It has opened", "<script>");
        assertThat(openings.openedOn(BLUESHIRE, PCSOS)).isEmpty();
    }

    @Test
    void saysBesideEachFieldWhatToChoose() {
        assertThat(asked("redshire", ""))
                .contains("id=\"role-fault\">Choose the role for which recruitment has opened.<")
                .doesNotContain("force-fault");
        assertThat(asked("blueshire", "pcso"))
                .contains("id=\"force-fault\">Choose one of your forces.<", "<option value=\"pcso\" selected")
                .doesNotContain("role-fault");
    }

    @Test
    void choosesNoForceForWhoHasSeveral() {
        TeamMember ofBoth = people.member("Bo Both", REDSHIRE, BLUESHIRE);

        assertThat(Browsing.as(ofBoth, mvc).page(PAGE)).contains("Choose a force");
        assertThat(sam().page(PAGE)).doesNotContain("Choose a force");
    }

    private String asked(String force, String role) {
        return Browsing.text(sam().open(PAGE + "/open?force={force}&role={role}", force, role));
    }

    @Test
    void notesWhoSaidThatItHasOpened() {
        TeamMember member = people.member("Sam Smith", REDSHIRE);
        Browsing.as(member, mvc).press(PAGE + "/open", PCSOS_AT_REDSHIRE);

        assertThat(audit.last(5))
                .filteredOn(entry -> entry.member().equals(member.id()))
                .extracting(Audit.Entry::action)
                .containsExactly(Audit.Action.OPENED_RECRUITMENT);
    }

    private void waits(ForceId force, Subject subject) {
        people.transactions.executeWithoutResult(status -> alerts.ask(ConversationId.create(), force, subject, 0));
    }

    private Browsing sam() {
        return Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);
    }
}
