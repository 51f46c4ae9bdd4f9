package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
class SignInTests {
    private static final String STRANGER = "You are not a team member yet: ask a lead.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Handoffs handoffs;

    private TeamMember sam;
    private Handoff ann;

    @BeforeEach
    void newPeople() {
        sam = people.member("Sam Smith", REDSHIRE);
        ann = people.candidate(REDSHIRE, "can I talk to someone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/team", "/team/conversations/1", "/team/members", "/team/audit", "/team/queue/live?seen=1"})
    void leadsWhoeverHasNotSignedInToTheSignIn(String path) {
        assertThat(mvc.get().uri(path)).hasRedirectedUrl("/team/sign-in");
    }

    @Test
    void leadsAPartOfAPageToTheSignInAsAWhole() {
        assertThat(mvc.get().uri("/team/queue/now?after=0").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Redirect", "/team/sign-in");
    }

    @Test
    void showsTheSignInAndItsStyleToEverybody() {
        assertThat(mvc.get().uri("/team/sign-in")).hasStatusOk().bodyText().contains("Sign in");
        assertThat(mvc.get().uri("/team/page/console.css")).hasStatusOk();
        assertThat(mvc.get().uri("/team/library/htmx.org/dist/htmx.min.js")).hasStatusOk();
        assertThat(mvc.get().uri("/team/library/htmx-ext-sse/sse.js")).hasStatusOk();
    }

    @Test
    void doesNothingWithoutTheTokenOfThePage() {
        Browsing as = Browsing.as(sam, mvc);
        as.press("/team/duty/on");

        assertThat(mvc.post().uri("/team/conversations/" + ann.id() + "/take")).hasRedirectedUrl("/team?again=true");
        assertThat(handoffs.find(ann.id()).orElseThrow().isWaiting()).isTrue();
        assertThat(as.page("/team?again=true")).contains("nothing was done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/team", "/team/members", "/team/audit", "/team/queue/now?after=0"})
    void showsAStrangerNothing(String path) {
        Browsing stranger =
                new Browsing(mvc, new Account(People.TENANT, UUID.randomUUID().toString()));

        assertThat(stranger.open(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(stranger.page(path)).contains(STRANGER).doesNotContain("Sam", "Candidate", "<nav");
    }

    @Test
    void knowsNobodyOfTheSameIdInAnotherTenant() {
        Account elsewhere = new Account(
                "88888888-2222-3333-4444-555555555555",
                sam.account().orElseThrow().objectId());

        assertThat(new Browsing(mvc, elsewhere).page("/team")).contains(STRANGER);
    }

    @Test
    void showsWhoWasRemovedNothingMore() {
        Browsing as = Browsing.as(sam, mvc);
        assertThat(as.page("/team")).contains("Candidate " + ann.id());
        members.remove(sam.id());

        assertThat(as.page("/team")).contains(STRANGER).doesNotContain("Candidate");
        assertThat(as.press("/team/conversations/" + ann.id() + "/take")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsNoScriptOrFrameFromElsewhereIn() {
        assertThat(Browsing.as(sam, mvc).open("/team"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies -> assertThat(policies)
                                .singleElement()
                                .asString()
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void asksForNothingOutsideTheConsole() {
        assertThat(mvc.get().uri("/team-up")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/actuator/health")).doesNotContainHeader("X-Frame-Options");
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(mvc.post()
                        .uri("/team/sign-in")
                        .with(csrf())
                        .param("username", "team")
                        .param("password", "guess"))
                .hasRedirectedUrl("/team/sign-in?failed=true");
        assertThat(mvc.get().uri("/team/sign-in?failed=true")).bodyText().contains("not right");
    }

    @Test
    void showsEachMemberOnlyTheirForces() {
        Handoff blue = people.candidate(BLUESHIRE, "somebody please");

        assertThat(Browsing.as(sam, mvc).page("/team"))
                .contains("Candidate " + ann.id())
                .doesNotContain("Candidate " + blue.id());
        assertThat(Browsing.as(sam, mvc).open("/team/conversations/" + blue.id()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Browsing.as(sam, mvc).open("/team/conversations/" + blue.id() + "/live?seen="))
                .hasStatus(HttpStatus.OK);
    }
}
