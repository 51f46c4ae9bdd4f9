package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class ConversationTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Handoffs handoffs;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Audit audit;

    @Autowired
    KeepingCarrier texts;

    @Autowired
    JdbcClient jdbc;

    private TeamMember samSmith;
    private Browsing sam;
    private Browsing priya;
    private Handoff ann;
    private String page;

    @BeforeEach
    void newPeople() {
        samSmith = people.member("Sam Smith", REDSHIRE);
        sam = Browsing.as(samSmith, mvc);
        priya = Browsing.as(people.member("Priya Patel", REDSHIRE), mvc);
        ann = people.candidate(REDSHIRE, "can I talk to <b>someone</b>");
        page = "/team/conversations/" + ann.id();
    }

    @Test
    void showsWhatWasSaidAndByWhom() {
        assertThat(sam.page(page))
                .contains("Waits for a person.", "by text", "Promised by", "Candidate</strong>", "Bot</strong>")
                .contains("can I talk to &lt;b&gt;someone&lt;/b&gt;")
                .contains("script src=\"/team/page/console.js\"")
                .doesNotContain("+4477");
    }

    @Test
    void givesACandidateToNobodyOffDuty() {
        assertThat(sam.told(page + "/take")).isEqualTo("You are off duty. Go on duty first, then take the candidate.");
        assertThat(now().isWaiting()).isTrue();
    }

    @Test
    void tellsTheSecondWhoWasQuicker() {
        sam.press("/team/duty/on");
        priya.press("/team/duty/on");

        assertThat(sam.told(page + "/take")).isEqualTo("You are talking with candidate " + ann.id() + ".");
        assertThat(sam.told(page + "/take")).isEqualTo("You are talking with candidate " + ann.id() + " already.");
        assertThat(priya.told(page + "/take"))
                .isEqualTo("Sam Smith is talking with candidate " + ann.id() + " already.");
        assertThat(priya.page(page)).contains("Sam Smith talks with them, on this page", "Take over");
        assertThat(priya.told(page + "/take-over")).isEqualTo("You are talking with candidate " + ann.id() + ".");
        assertThat(priya.page("/team")).contains("With <strong>you</strong>");
    }

    @Test
    void bringsWordsToTheCandidate() {
        take(sam);

        assertThat(sam.told(page + "/say", Map.of("words", "Hello, how can I help?")))
                .isEqualTo("On its way to candidate " + ann.id() + ".");
        eventually(() -> assertThat(saidToAnn()).contains("Hello, how can I help?"));
        eventually(() -> assertThat(sam.page(page)).contains("You</strong>", " · Sent"));
        assertThat(priya.page(page)).contains("Sam Smith</strong>");
    }

    @Test
    void keepsWhatCouldNotBeSent() {
        take(priya);
        Map<String, Object> next = sam.next(page + "/say", Map.of("words", "Hello, how can I help?"));

        assertThat(next)
                .containsEntry(Told.SENTENCE, "Not sent: Priya Patel is talking with candidate " + ann.id() + ".")
                .containsEntry("reply", "Hello, how can I help?");
        assertThat(saidToAnn()).doesNotContain("Hello, how can I help?");
    }

    @Test
    void sendsNothingToWhoHasAskedForNoMore() {
        take(sam);
        optOuts.add(ann.candidate().to());

        assertThat(sam.told(page + "/say", Map.of("words", "Hello")))
                .isEqualTo("Not sent: candidate " + ann.id() + " has asked for no more messages.");
    }

    @Test
    void measuresAsManyCharactersAsWereTyped() {
        take(sam);
        String lines = "line\r\n".repeat(300);

        assertThat(sam.told(page + "/say", Map.of("words", lines.strip()))).startsWith("On its way");
        assertThat(sam.told(page + "/say", Map.of("words", "x".repeat(1_501)))).startsWith("Not sent: that is longer");
        assertThat(sam.told(page + "/say", Map.of("words", " "))).startsWith("Not sent: there were no words");
    }

    @Test
    void keepsANoteFromTheCandidate() {
        take(sam);
        eventually(() -> assertThat(waitingToLeave()).isZero());
        int posted = posted();

        assertThat(priya.told(page + "/note", Map.of("words", "was here last week")))
                .isEqualTo("Noted, for colleagues only.");
        assertThat(sam.told(page + "/note", Map.of("words", "knows the law"))).startsWith("Noted");
        assertThat(posted()).isEqualTo(posted);
        assertThat(saidToAnn()).noneMatch(said -> said.contains("week") || said.contains("law"));
        assertThat(sam.page(page)).contains("Priya Patel</strong>", "was here last week", "knows the law");
    }

    @Test
    void keepsANoteThatIsTooLongInItsBox() {
        Map<String, Object> next = sam.next(page + "/note", Map.of("words", "x".repeat(4_001)));

        assertThat(next).containsEntry("note", "x".repeat(4_001));
        assertThat(sam.told(page + "/note", Map.of("words", " "))).startsWith("Not kept");
    }

    @Test
    void endsGivesBackAndPassesOn() {
        take(sam);
        assertThat(sam.told(page + "/back")).isEqualTo("Candidate " + ann.id() + " is back in the queue.");
        take(sam);
        assertThat(sam.told(page + "/pass")).isEqualTo("Choose a colleague first.");
        priya.press("/team/duty/on");
        assertThat(sam.page(page)).contains("Priya Patel</option>");
        String priyaId = handoffsOfPriya();
        assertThat(sam.told(page + "/pass", Map.of("to", priyaId)))
                .isEqualTo("Candidate " + ann.id() + " is with your colleague now.");
        assertThat(sam.told(page + "/done")).isEqualTo("You are not talking with candidate " + ann.id() + ".");
        assertThat(priya.told(page + "/done")).isEqualTo("Candidate " + ann.id() + " is back with the bot.");
        assertThat(priya.page(page)).contains("The bot talks with them again");
    }

    @Test
    void showsNothingOfWhatIsSaidAfterTheEnd() {
        take(sam);
        sam.press(page + "/done");
        people.transcripts.heard(ann.conversation(), "later", "something for the bot alone");

        assertThat(sam.page(page)).doesNotContain("for the bot alone");
    }

    @Test
    void showsNothingOfWhatWasSaidToAnotherForce() {
        take(sam);
        sam.press(page + "/done");
        Handoff blue = people.ask(ann.candidate(), BLUESHIRE, "and now for Blueshire");
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);
        bea.press("/team/conversations/" + blue.id() + "/note", Map.of("words", "a blue note"));

        assertThat(bea.page("/team/conversations/" + blue.id()))
                .contains("and now for Blueshire", "a blue note")
                .doesNotContain("Sam is here");
        assertThat(sam.page(page)).doesNotContain("Blueshire", "a blue note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/take", "/take-over", "/say", "/note", "/done", "/back", "/pass"})
    void isNotThereForOtherForces(String action) {
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);

        assertThat(bea.press(page + action, Map.of("words", "hello"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(bea.open(page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(bea.open(page + "/now?after=0&writes=false")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(now().isWaiting()).isTrue();
    }

    @Test
    void refreshesWithoutTheBoxThatIsTypedIn() {
        take(sam);

        assertThat(sam.page(page + "/now?after=0&writes=true"))
                .contains("id=\"now\"", "can I talk to", "id=\"news\"")
                .doesNotContain("<textarea", "id=\"reply\"", "id=\"note\"");
    }

    @Test
    void bringsTheBoxToWhoWasPassedACandidate() {
        take(sam);

        assertThat(sam.page(page + "/now?after=0&writes=false")).contains("id=\"talk\"", "id=\"words\"", "hx-swap-oob");
    }

    @Test
    void notesWhoLookedOnceForEachOpening() {
        sam.open(page);
        sam.open(page + "/now?after=0&writes=false");
        sam.open(page + "/now?after=0&writes=false");

        assertThat(looks()).isEqualTo(1);
    }

    private long looks() {
        return audit.last(1_000).stream()
                .filter(entry -> entry.action() == Audit.Action.LOOKED)
                .filter(entry -> entry.member().equals(samSmith.id()))
                .count();
    }

    private void take(Browsing member) {
        member.press("/team/duty/on");
        member.press(page + "/take");
    }

    private Handoff now() {
        return handoffs.find(ann.id()).orElseThrow();
    }

    private List<String> saidToAnn() {
        return texts.saidTo(ann.candidate().to());
    }

    private String handoffsOfPriya() {
        return people.members.find(priya.account()).orElseThrow().id().toString();
    }

    private int posted() {
        return count("select count(*) from outbox where conversation_id = ?");
    }

    private int waitingToLeave() {
        return count("select count(*) from outbox where conversation_id = ? and state = 'WAITING'");
    }

    private int count(String sql) {
        return jdbc.sql(sql)
                .param(ann.conversation().value())
                .query(Integer.class)
                .single();
    }
}
