package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Reception;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class QueueTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Reception reception;

    @Autowired
    JdbcClient jdbc;

    private Browsing sam;

    @BeforeEach
    void newMember() {
        sam = Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);
    }

    @Test
    void showsFirstWhoMayBeInDanger() {
        Handoff longer = people.candidate(REDSHIRE, "somebody please");
        Handoff danger = people.candidate(REDSHIRE, "somebody please");
        people.transactions.executeWithoutResult(status -> reception.warn(danger, "he has a knife"));

        String page = sam.page("/team");
        assertThat(page).contains("May be in danger").doesNotContain("knife");
        assertThat(page.indexOf("Candidate " + danger.id())).isLessThan(page.indexOf("Candidate " + longer.id()));
    }

    @Test
    void saysThatAPromiseWasMissedAndTheTeamWasNotTold() {
        Handoff ann = people.candidate(REDSHIRE, "somebody please");
        jdbc.sql("update handoff set missed_at = opened_at where number = ?")
                .param(ann.id().number())
                .update();
        jdbc.sql("""
                insert into handoff_message (outbox_id, number, kind, conversation_id, channel, place, person, posted_at,
                    failed_why)
                select random_uuid(), number, 'NOTICE', conversation_id, 'TEAMS', place, person, opened_at, 'the bot was removed'
                from handoff where number = ?""").param(ann.id().number()).update();

        assertThat(sam.page("/team")).contains("Promise missed", "the bot was removed", "by text", "Waits 0 min");
    }

    @Test
    void announcesWhoCameAndNobodyTwice() {
        Handoff ann = people.candidate(REDSHIRE, "somebody please");
        long before = ann.id().number() - 1;

        assertThat(sam.page("/team/queue/now?after=" + before)).contains(ann.id() + " waits for a person.");
        assertThat(sam.page("/team/queue/now?after=" + ann.id())).doesNotContain("waits for a person.");
    }

    @Test
    void beginsAndEndsAShift() {
        assertThat(sam.page("/team")).contains("Off duty", "Go on duty");
        assertThat(sam.told("/team/duty/on")).startsWith("You are on duty until");
        assertThat(sam.page("/team")).contains("On duty on this page until", "Go off duty");
        assertThat(sam.told("/team/duty/off")).isEqualTo("You are off duty.");
    }

    @Test
    void showsACodeToWhoCanTextIt() {
        assertThat(sam.told("/team/duty/code")).startsWith("Your mobile number is not known yet.");
        TeamMember texting = new TeamMember(
                MemberId.create(),
                "Tex Ting",
                TeamMember.Role.MEMBER,
                Set.of(REDSHIRE),
                people.member("Tex", REDSHIRE).account(),
                Optional.of("+447700900456"));
        people.members.find(texting.account().orElseThrow()).ifPresent(other -> people.members.remove(other.id()));
        people.members.save(texting);

        assertThat(Browsing.as(texting, mvc).told("/team/duty/code")).matches("Text \\d{6} from your mobile .*");
    }

    @Test
    void leadsBackToOurPagesOnly() {
        assertThat(sam.press("/team/duty/on", Map.of("back", "https://elsewhere.example")))
                .hasRedirectedUrl("/team");
        assertThat(sam.press("/team/duty/on", Map.of("back", "/team/members"))).hasRedirectedUrl("/team/members");
    }
}
