package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.alert.Alerts;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.StoredConversation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
@Import(Calendar.class)
class PersonTests {
    private static final String PAGE = "/team/people";
    private static final AtomicInteger NUMBERS = new AtomicInteger(900_500);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    Alerts alerts;

    @Autowired
    Drafts drafts;

    @Autowired
    Candidates candidates;

    @Autowired
    Consents consents;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Figures figures;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String number = "";

    @BeforeEach
    void aNewNumber() {
        number = "07700 " + NUMBERS.incrementAndGet();
    }

    @Test
    void findsWhoHasANumberAndShowsNoWordsOfTheirs() {
        ConversationId ann = texting(REDSHIRE);
        people.ask(line(ann), REDSHIRE, "a secret wish");

        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);
        assertThat(lea().page(PAGE + "/" + ann))
                .contains(number, "May be written to.", "1 request for a person")
                .doesNotContain("a secret wish");
    }

    @Test
    void findsANumberHoweverItIsWritten() {
        ConversationId ann = texting(REDSHIRE);
        String bare = number.replace(" ", "");

        for (String typed : List.of(bare, "+44" + bare.substring(1), "0044 " + bare.substring(1), " " + number + " ")) {
            assertThat(lea().press(PAGE, Map.of("number", typed))).hasRedirectedUrl(PAGE + "/" + ann);
        }
    }

    @Test
    void showsWhatSomebodyAgreedToAndWhatTheyTookBack() {
        ConversationId ann = texting(REDSHIRE);
        consents.give(ann, Consents.Purpose.ALERTS, Channel.SMS, "Shall we text you when it opens?");
        consents.give(ann, Consents.Purpose.SUPPORT, Channel.SMS, "Shall we be in touch?");
        consents.withdraw(ann, Consents.Purpose.ALERTS);

        assertThat(lea().page(PAGE + "/" + ann))
                .containsSubsequence(
                        "We tell them when something opens",
                        "Shall we text you when it opens?",
                        "by text, ",
                        London.date(clock.instant()).substring(0, 10),
                        "The team is in touch and supports them",
                        ">no<");
    }

    @Test
    void saysThatSomebodyWantsNoMessages() {
        ConversationId ann = texting(REDSHIRE);
        optOuts.add(line(ann).to());

        assertThat(lea().page(PAGE + "/" + ann)).contains("Wants no messages: nothing is sent to them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "'; drop table conversation;--", "+44 7700 9000011111111111", "<script>"})
    void asksAgainForWhatIsNoNumber(String typed) {
        assertThat(Browsing.text(lea().press(PAGE, Map.of("number", typed))))
                .contains("Write the number that they text from")
                .doesNotContain("<script>\"");
    }

    @Test
    void saysOfANumberThatNobodyHasThatNothingIsHeld() {
        assertThat(Browsing.text(lea().press(PAGE, Map.of("number", "07700 900999"))))
                .contains("At your forces, nothing is held about anybody with this number.");
    }

    @Test
    void saysTheSameOfWhoWritesToAnotherForce() {
        ConversationId ann = texting(BLUESHIRE);

        assertThat(Browsing.text(lea().press(PAGE, Map.of("number", number))))
                .contains("At your forces, nothing is held about anybody with this number.");
        assertThat(lea().open(PAGE + "/" + ann)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lea().open(PAGE + "/" + ann + "/erase")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lea().press(PAGE + "/" + ann + "/erase", sure())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(candidates.find(ann)).isPresent();
    }

    @Test
    void showsWhoHasNamedNoForceToAnyLead() {
        ConversationId ann = texting(null);

        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);
    }

    @Test
    void showsWhoHasAskedForAPersonOfTheForceBeforeTheyTurnedToAnother() {
        ConversationId ann = texting(BLUESHIRE);
        people.ask(line(ann), REDSHIRE, "hello");

        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);
    }

    @Test
    void showsWhoHasAPlaceAtASessionOfTheForceAndTurnedToAnother() {
        ConversationId ann = texting(BLUESHIRE);
        calendar.book(
                ann,
                calendar.session(REDSHIRE, calendar.inDays(9, 18), Host.guest("Jo Guest"))
                        .id());

        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);
    }

    @Test
    void showsWhoWantsToBeToldOfTheForceAndTurnedToAnotherAlsoAfterTheyWereTold() {
        ConversationId ann = texting(BLUESHIRE);
        people.transactions.executeWithoutResult(
                status -> alerts.ask(ann, REDSHIRE, new Subject.Recruitment(Role.PCSO), 0));
        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);

        jdbc.sql("update alert set open_for = null, ended_at = asked_at, ended_how = 'TOLD' where conversation_id = ?")
                .param(ann.value())
                .update();
        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);
    }

    @Test
    void showsWhoHasBegunToRegisterAtTheForceAndTurnedToAnother() {
        ConversationId ann = texting(BLUESHIRE);
        drafts.keep(Draft.empty(ann, REDSHIRE, Interest.SUPPORT).named("Ann Example"));

        assertThat(lea().press(PAGE, Map.of("number", number))).hasRedirectedUrl(PAGE + "/" + ann);
    }

    @Test
    void letsNobodyLookButLeads() {
        ConversationId ann = texting(REDSHIRE);
        Browsing sam = Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);

        assertThat(sam.open(PAGE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sam.press(PAGE, Map.of("number", number))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sam.open(PAGE + "/" + ann)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sam.press(PAGE + "/" + ann + "/erase", sure())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(candidates.find(ann)).isPresent();
    }

    @Test
    void opensFromAConversationForALeadOfItsForce() {
        ConversationId ann = texting(REDSHIRE);
        Handoff handoff = people.ask(line(ann), REDSHIRE, "hello");
        String conversation = "/team/conversations/" + handoff.id();

        assertThat(lea().page(conversation)).contains(conversation + "/person");
        assertThat(lea().open(conversation + "/person")).hasRedirectedUrl(PAGE + "/" + ann);
        assertThat(Browsing.as(people.lead("Bea Brown", BLUESHIRE), mvc).open(conversation + "/person"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Browsing.as(people.member("Sam Smith", REDSHIRE), mvc).page(conversation))
                .doesNotContain(conversation + "/person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "1066-10-14", "9999-12-31", "+1000000-01-01"})
    void erasesNothingForADayThatIsNone(String written) {
        ConversationId ann = texting(REDSHIRE);
        Map<String, String> fields = Map.of("written", written, "sure", "true");

        assertThat(Browsing.text(lea().press(PAGE + "/" + ann + "/erase", fields)))
                .contains("Nothing is erased yet", "Write the date of their request");
        assertThat(candidates.find(ann)).isPresent();
    }

    @Test
    void erasesNothingBeforeTheLeadIsSure() {
        ConversationId ann = texting(REDSHIRE);
        Map<String, String> fields = Map.of("written", today().toString());

        assertThat(Browsing.text(lea().press(PAGE + "/" + ann + "/erase", fields)))
                .contains("Because of their written request of " + London.day(today()) + "?", "Erase everything");
        assertThat(candidates.find(ann)).isPresent();
    }

    @Test
    void erasesEverythingAsSomebodyAskedInWriting() {
        ConversationId ann = texting(REDSHIRE);
        consents.give(ann, Consents.Purpose.SUPPORT, Channel.SMS, "Shall we be in touch?");
        long before = erased();

        assertThat(lea().told(PAGE + "/" + ann + "/erase", sure()))
                .matches("Everything that was held about them is erased. Tell them the receipt: [A-Z2-9]{8}\\.");

        assertThat(candidates.find(ann)).isEmpty();
        assertThat(consents.of(ann)).isEmpty();
        assertThat(erased()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select how, written_on from erasure order by asked_at desc limit 1")
                        .query()
                        .singleRow())
                .containsEntry("how", "IN_WRITING")
                .hasEntrySatisfying("written_on", day -> assertThat(day).hasToString(today().toString()));
    }

    @Test
    void erasesWhoIsTalkingWithAColleague() {
        ConversationId ann = texting(REDSHIRE);
        Handoff handoff = people.ask(line(ann), REDSHIRE, "a secret wish");
        Browsing sam = Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);
        sam.press("/team/duty/on");
        sam.press("/team/conversations/" + handoff.id() + "/take");

        assertThat(lea().told(PAGE + "/" + ann + "/erase", sure())).startsWith("Everything");

        assertThat(people.handoffs.in(ann)).isEmpty();
        assertThat(sam.open("/team/conversations/" + handoff.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sam.page("/team")).doesNotContain("a secret wish");
    }

    @Test
    void givesTheSameReceiptToWhoPressesTwice() {
        ConversationId ann = texting(REDSHIRE);
        long before = erased();

        String first = lea().told(PAGE + "/" + ann + "/erase", sure());
        String second = lea().told(PAGE + "/" + ann + "/erase", sure());

        assertThat(second).isEqualTo(first);
        assertThat(erased()).isEqualTo(before + 1);
        assertThat(lea().page(PAGE + "/" + ann)).contains("Everything was erased just now, with the receipt");
    }

    @Test
    void erasesAgainWhoHasComeBack() {
        ConversationId ann = texting(REDSHIRE);
        String first = lea().told(PAGE + "/" + ann + "/erase", sure());
        candidates.meet(ann, REDSHIRE);

        assertThat(lea().told(PAGE + "/" + ann + "/erase", sure())).isNotEqualTo(first);
        assertThat(candidates.find(ann)).isEmpty();
    }

    @Test
    void notesForTheAuditThatALeadLookedAndErasedAndNotAtWhom() {
        ConversationId ann = texting(REDSHIRE);
        TeamMember lead = people.lead("Lea Long", REDSHIRE);
        Browsing lea = Browsing.as(lead, mvc);
        lea.press(PAGE, Map.of("number", number));
        lea.open(PAGE + "/" + ann);
        lea.press(PAGE + "/" + ann + "/erase", sure());

        assertThat(audit.last(10))
                .filteredOn(entry -> entry.member().equals(lead.id()))
                .extracting(Audit.Entry::action)
                .containsExactly(Audit.Action.ERASED_PERSON, Audit.Action.SAW_PERSON, Audit.Action.LOOKED_FOR_PERSON);
        assertThat(lea.page("/team/audit"))
                .contains("erased what was held about a person, as they asked in writing")
                .doesNotContain(number, ann.toString());
    }

    private Browsing lea() {
        return Browsing.as(people.lead("Lea Long", REDSHIRE), mvc);
    }

    private ConversationId texting(@Nullable ForceId force) {
        ConversationId ann = ConversationId.create();
        StoredConversation.add(jdbc, ann, line(ann).to(), OffsetDateTime.now(clock));
        candidates.meet(ann, force);
        return ann;
    }

    private Line line(ConversationId conversation) {
        String theirs = "+44" + number.replace(" ", "").substring(1);
        return new Line(conversation, new Address.Sms("+447700900001", theirs));
    }

    private Map<String, String> sure() {
        return Map.of("written", today().toString(), "sure", "true");
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }

    private long erased() {
        YearMonth now = YearMonth.now(clock);
        return Objects.requireNonNull(figures.of(REDSHIRE, now, now).getFirst()).of(Figure.ERASED);
    }
}
