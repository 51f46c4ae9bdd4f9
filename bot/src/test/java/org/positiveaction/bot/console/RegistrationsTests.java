package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.RegistrationId;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@ConsoleTest
class RegistrationsTests {
    private static final String PAGE = "/team/registrations";

    private static final AtomicInteger NUMBERS = new AtomicInteger(50_000);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    OwnRegistrations own;

    @Autowired
    Registrations registrations;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Audit audit;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("delete from registration").update();
    }

    @Test
    void showsWhoWaitsWithWhatTheyWantAndHowTheyAreReached() {
        Handoff handoff = people.candidate(REDSHIRE, "hello");
        register(handoff.conversation(), REDSHIRE, "Ann Example", "call me after six");

        assertThat(sam().page(PAGE))
                .contains("Ann Example", "positive action support, detectives, applying", "call me after six")
                .contains("/team/conversations/" + handoff.id())
                .doesNotContain(">Late<");
    }

    @Test
    void showsThoseWhoAreLateFirstAndSaysSo() {
        register(REDSHIRE, "Ann Example");
        late(register(REDSHIRE, "Bob Sample"));

        assertThat(sam().page(PAGE)).containsSubsequence("Bob Sample", ">Late<", "Ann Example");
    }

    @Test
    void takesDownThatSomebodyWasInTouch() {
        RegistrationId ann = register(REDSHIRE, "Ann Example");
        Browsing sam = sam();

        assertThat(sam.told(PAGE + "/" + ann + "/contacted"))
                .isEqualTo("Registration " + ann + " is done: the promise is kept.");

        assertThat(sam.page(PAGE)).contains("Nobody waits for you to be in touch.", "You were in touch just now");
        assertThat(lea().page(PAGE)).doesNotContain("Ann Example");
        assertThat(registrations.open(Set.of(REDSHIRE))).isEmpty();
    }

    @Test
    void saysThatAPromiseWasKeptLate() {
        RegistrationId ann = late(register(REDSHIRE, "Ann Example"));

        assertThat(sam().told(PAGE + "/" + ann + "/contacted"))
                .isEqualTo("Registration " + ann + " is done, after the promised day.");
    }

    @Test
    void tellsTheSecondWhoWasQuicker() {
        RegistrationId ann = register(REDSHIRE, "Ann Example");
        sam().press(PAGE + "/" + ann + "/contacted");

        assertThat(lea().told(PAGE + "/" + ann + "/contacted")).startsWith("Sam Smith was in touch already, on ");
    }

    @Test
    void letsTheMemberTakeItBackForAWhile() {
        long before = promisesKept();
        RegistrationId ann = register(REDSHIRE, "Ann Example");
        Browsing sam = sam();
        sam.press(PAGE + "/" + ann + "/contacted");

        assertThat(lea().told(PAGE + "/" + ann + "/not-contacted")).isEqualTo("It is too late to take that back.");
        assertThat(sam.told(PAGE + "/" + ann + "/not-contacted")).isEqualTo("Registration " + ann + " waits again.");
        assertThat(sam.page(PAGE)).contains("Ann Example").doesNotContain("You were in touch just now");
        assertThat(promisesKept()).isEqualTo(before);

        sam.press(PAGE + "/" + ann + "/contacted");
        jdbc.sql("update registration set contacted_at = ?")
                .param(clock.instant().minus(Duration.ofMinutes(31)).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(sam.told(PAGE + "/" + ann + "/not-contacted")).isEqualTo("It is too late to take that back.");
    }

    @Test
    void showsAndDoesNothingForWhoWorksForAnotherForce() {
        RegistrationId ann = register(REDSHIRE, "Ann Example");
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);

        assertThat(bea.page(PAGE)).doesNotContain("Ann Example").contains("Nobody waits for you");
        assertThat(bea.told(PAGE + "/" + ann + "/contacted")).isEqualTo("There is no such registration any more.");
        assertThat(bea.told(PAGE + "/" + ann + "/not-contacted")).isEqualTo("It is too late to take that back.");
        assertThat(registrations.open(Set.of(REDSHIRE))).hasSize(1);
    }

    @Test
    void showsNobodyToWhoHasNotSignedInAndIsNoMember() {
        register(REDSHIRE, "Ann Example");
        TeamMember gone = people.member("Gone Green", REDSHIRE);
        people.members.remove(gone.id());

        assertThat(Browsing.as(gone, mvc).open(PAGE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(PAGE).exchange()).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Robert'); DROP TABLE registration;--", "=1+1", "<script>alert(1)</script>", "🦊"})
    void showsANameAsItWasWritten(String name) {
        register(REDSHIRE, name);

        assertThat(sam().page(PAGE))
                .contains(HtmlUtils.htmlEscape(name, "UTF-8"))
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "0"})
    void saysThatThereIsNoSuchRegistration(String number) {
        assertThat(sam().told(PAGE + "/" + number + "/contacted")).isEqualTo("There is no such registration any more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9999999999999999999", "x", "1e3"})
    void knowsNoPageForWhatIsNoNumber(String number) {
        assertThat(sam().press(PAGE + "/" + number + "/contacted")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void notesWhoLookedAndWhoWasInTouch() {
        RegistrationId ann = register(REDSHIRE, "Ann Example");
        TeamMember member = people.member("Sam Smith", REDSHIRE);
        Browsing sam = Browsing.as(member, mvc);
        sam.open(PAGE);
        sam.press(PAGE + "/" + ann + "/contacted");

        assertThat(audit.last(10))
                .filteredOn(entry -> entry.member().equals(member.id()))
                .extracting(Audit.Entry::action)
                .containsExactly(Audit.Action.CONTACTED, Audit.Action.SAW_REGISTRATIONS);
        assertThat(lea().page("/team/audit"))
                .contains("looked at who has registered", "was in touch with somebody who has registered")
                .doesNotContain("Ann Example");
    }

    @Test
    void opensAConversationForTheMemberWhoWritesFirst() {
        RegistrationId ann = register(texting(), REDSHIRE, "Ann Example", "here, any time");
        Browsing sam = sam();
        sam.press("/team/duty/on");
        assertThat(sam.page(PAGE)).contains("Write to them<", ": Ann Example, registration " + ann);

        MvcTestResult pressed = sam.press(PAGE + "/" + ann + "/write");

        Handoff opened = people.handoffs.in(candidateOf(ann)).getFirst();
        assertThat(pressed).hasRedirectedUrl("/team/conversations/" + opened.id());
        assertThat(pressed).flash().containsEntry(Told.SENTENCE, "You are talking with candidate " + opened.id() + ".");
        assertThat(sam.page("/team/conversations/" + opened.id()))
                .contains("You are now talking with Sam", "a member of the team wrote to them first")
                .doesNotContain("Promised by", "Asked for a person with");
        assertThat(sam.page(PAGE))
                .contains("/team/conversations/" + opened.id(), "Ann Example")
                .doesNotContain("Write to them<");
        assertThat(sam.told(PAGE + "/" + ann + "/write")).isEqualTo("You are talking with them already.");
        assertThat(lea().page("/team/audit")).contains("took");
    }

    @Test
    void keepsFromWhoWritesFirstWhatWasSaidBefore() {
        Line line = texting();
        transcripts.heard(line.conversation(), "SM1", "what I told the bot alone");
        RegistrationId ann = register(line, REDSHIRE, "Ann Example", "here, any time");
        Browsing sam = sam();
        sam.press("/team/duty/on");

        sam.press(PAGE + "/" + ann + "/write");

        Handoff opened = people.handoffs.in(line.conversation()).getFirst();
        assertThat(sam.page("/team/conversations/" + opened.id()))
                .contains("You are now talking with Sam")
                .doesNotContain("what I told the bot alone");
    }

    @Test
    void tellsWhoWritesFirstWhoWasQuicker() {
        RegistrationId ann = register(texting(), REDSHIRE, "Ann Example", "here, any time");
        Browsing sam = sam();
        Browsing lea = lea();
        sam.press("/team/duty/on");
        lea.press("/team/duty/on");
        sam.press(PAGE + "/" + ann + "/write");

        assertThat(lea.told(PAGE + "/" + ann + "/write")).isEqualTo("Sam Smith is talking with them already.");
    }

    @Test
    void writesToNobodyFromWhoIsOffDuty() {
        RegistrationId ann = register(texting(), REDSHIRE, "Ann Example", "here, any time");

        assertThat(sam().told(PAGE + "/" + ann + "/write"))
                .isEqualTo("You are off duty. Go on duty first, then write to them.");
        assertThat(people.handoffs.in(candidateOf(ann))).isEmpty();
    }

    @Test
    void saysOfWhoSaidStopThatTheyAreNotToBeWrittenTo() {
        Line line = texting();
        RegistrationId ann = register(line, REDSHIRE, "Ann Example", "here, any time");
        optOuts.add(line.to());
        Browsing sam = sam();
        sam.press("/team/duty/on");

        assertThat(sam.page(PAGE))
                .contains("They have said STOP: do not text them.")
                .doesNotContain("Write to them<");
        assertThat(sam.told(PAGE + "/" + ann + "/write")).isEqualTo("They have said STOP: do not text them.");
        assertThat(people.handoffs.in(line.conversation())).isEmpty();
    }

    @Test
    void writesToNobodyWhoDoesNotWaitForTheMembersForce() {
        RegistrationId ann = register(texting(), REDSHIRE, "Ann Example", "here, any time");
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);
        bea.press("/team/duty/on");
        assertThat(bea.told(PAGE + "/" + ann + "/write"))
                .isEqualTo("They do not wait for you to be in touch any more.");

        Browsing sam = sam();
        sam.press("/team/duty/on");
        sam.press(PAGE + "/" + ann + "/contacted");
        assertThat(sam.told(PAGE + "/" + ann + "/write"))
                .isEqualTo("They do not wait for you to be in touch any more.");
        assertThat(people.handoffs.in(candidateOf(ann))).isEmpty();
    }

    @Test
    void writesToNobodyWhoIsWithAnotherForceAndDoesNotSayWhich() {
        Line line = texting();
        RegistrationId ann = register(line, REDSHIRE, "Ann Example", "here, any time");
        people.ask(line, BLUESHIRE, "hello");
        Browsing sam = sam();
        sam.press("/team/duty/on");

        assertThat(sam.page(PAGE)).contains("Ann Example").doesNotContain("Write to them<", "/team/conversations/");
        assertThat(sam.told(PAGE + "/" + ann + "/write"))
                .isEqualTo("Somebody else is with them just now. Please try again later.");
    }

    private ConversationId candidateOf(RegistrationId id) {
        return registrations.find(id).orElseThrow().candidate();
    }

    private long promisesKept() {
        YearMonth now = YearMonth.now(clock);
        return figures.of(REDSHIRE, now, now).getFirst().of(Figure.PROMISE_KEPT);
    }

    private Browsing sam() {
        return Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);
    }

    private Browsing lea() {
        return Browsing.as(people.lead("Lea Long", REDSHIRE), mvc);
    }

    private RegistrationId register(ForceId force, String name) {
        return register(ConversationId.create(), force, name, "any time");
    }

    private RegistrationId register(Line candidate, ForceId force, String name, String reach) {
        return register(candidate.conversation(), force, name, reach);
    }

    /** Somebody who has written to the bot. */
    private Line texting() {
        Address phone = new Address.Sms("+447700900001", "+4477009%05d".formatted(NUMBERS.incrementAndGet()));
        Line line = new Line(ConversationId.create(), phone);
        StoredConversation.add(jdbc, line.conversation(), line.to(), OffsetDateTime.now(clock));
        return line;
    }

    private RegistrationId register(ConversationId candidate, ForceId force, String name, String reach) {
        Draft draft = Draft.empty(candidate, force, Interest.SUPPORT)
                .named(name)
                .as(Role.DETECTIVE)
                .at(Stage.APPLYING);
        return own.register(draft, reach).id();
    }

    private RegistrationId late(RegistrationId id) {
        Instant before = clock.instant().minus(Duration.ofDays(1));
        jdbc.sql("update registration set promised_for = ? where id = ?")
                .params(before.atOffset(ZoneOffset.UTC), id.number())
                .update();
        return id;
    }
}
