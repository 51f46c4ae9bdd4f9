package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.RegistrationId;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@ConsoleTest
class RegistrationsTests {
    private static final String PAGE = "/team/registrations";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    OwnRegistrations own;

    @Autowired
    Registrations registrations;

    @Autowired
    Audit audit;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

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
