package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.ProviderCopy;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.mydata.Erasures;
import org.positiveaction.bot.mydata.HeldData;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.PersonTraces;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of people who have everything deleted, on each database: nothing but that they want no messages. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({ErasureContract.Surroundings.class, Stage.class, PersonTraces.class})
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "db-scheduler.enabled=false",
            "unasked.quiet=0s"
        })
abstract class ErasureContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    Stage stage;

    @Autowired
    PersonTraces traces;

    @Autowired
    Erasures erasures;

    @Autowired
    HeldData held;

    @Autowired
    Bookings bookings;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Outbox outbox;

    @Autowired
    MemberLines lines;

    @Autowired
    Intake intake;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    Address ann = Stage.newPhone();
    /** Nobody else's. */
    String annabel = "";

    private TeamMember priya;

    @TestConfiguration
    static class Surroundings {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    @BeforeEach
    void begin() {
        stage.clock().set(TUESDAY_AT_TEN);
        ann = Stage.newPhone();
        annabel = "Annabel" + ann.person().substring(ann.person().length() - 3);
        priya = stage.member("Priya Shah");
    }

    /** Everything that a candidate can have done. */
    ConversationId useEverything(Address who, String name) {
        stage.say(who, "my name is " + name + " and i have a wooden leg");
        SessionId interview = stage.session(TUESDAY_AT_TEN.plus(Duration.ofDays(9)), 1);
        stage.book(who, interview);
        stage.talkToAPerson(who, priya, name + " would like advice", "Note about " + name);
        return stage.conversation(who);
    }

    void deleteEverything(Address who) {
        stage.say(who, "delete my data");
        stage.say(who, "DELETE " + stage.codeFor(who));
    }

    @Test
    void leavesNoTrace() {
        ConversationId conversation = useEverything(ann, annabel);
        assertThat(traces.of(ann, conversation, annabel)).isNotEmpty();

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(traces.of(ann, conversation, annabel)).isEmpty();
    }

    @Test
    void goesForAllConversationsOfAPerson() {
        Address elsewhere = new Address.Sms("+447700900002", ann.person());
        ConversationId here = useEverything(ann, annabel);
        stage.say(elsewhere, "hello from " + annabel);
        ConversationId there = stage.conversation(elsewhere);

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(traces.of(ann, here, annabel)).isEmpty();
        assertThat(traces.of(elsewhere, there, annabel)).isEmpty();
    }

    @Test
    void leavesOthersAsTheyWere() {
        Address ben = Stage.newPhone();
        ConversationId bens = useEverything(ben, "Benedict");
        useEverything(ann, annabel);
        List<String> before = traces.of(ben, bens, "Benedict");

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(traces.of(ben, bens, "Benedict")).isEqualTo(before);
    }

    @Test
    void sendsAReceiptAndTakesItBackFromTheProvider() {
        useEverything(ann, annabel);
        int before = stage.heardBy(ann).size();

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(stage.heardBy(ann)).hasSize(before + 2);
        assertThat(stage.lastHeardBy(ann)).startsWith("Done on 24 November at ").contains("Receipt: ");
        List<ProviderCopy> erased = copiesErased(ann);
        assertThat(erased.stream().filter(ProviderCopy::ours))
                .hasSize(stage.heardBy(ann).size());
        assertThat(erased.stream().filter(copy -> !copy.ours())).isNotEmpty();
    }

    private List<ProviderCopy> copiesErased(Address who) {
        return stage.carriers().stream()
                .flatMap(carrier -> carrier.erased().stream())
                .filter(copy -> copy.at().equals(who))
                .toList();
    }

    @Test
    void givesThePlaceToTheNextInLine() {
        SessionId interview = stage.session(TUESDAY_AT_TEN.plus(Duration.ofDays(9)), 1);
        Address ben = Stage.newPhone();
        stage.book(ann, interview);
        stage.say(ben, "session " + interview);
        stage.say(ben, "1");

        deleteEverything(ann);

        assertThat(bookings.of(stage.conversation(ben)).at(interview)).get().isInstanceOf(Standing.Offer.class);
    }

    @Test
    void tellsTheMemberWhoTalksWithThem() {
        Address chat = stage.onDutyInTeams(priya);
        stage.say(ann, "person");
        stage.takeInTeams(priya, chat);
        stage.say(ann, "i am " + annabel);
        ConversationId conversation = stage.conversation(ann);

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(stage.lastHeardBy(chat)).contains("has had everything deleted");
        assertThat(traces.of(ann, conversation, annabel)).isEmpty();
    }

    @Test
    void leavesNothingInTheTeamsCardsThatHaveChanged() {
        stage.onDutyInTeams(stage.member("Sam Carter"));
        Address chat = stage.onDutyInTeams(priya);
        stage.say(ann, "i am " + annabel + " and want to talk to a person");
        stage.takeInTeams(priya, chat);
        ConversationId conversation = stage.conversation(ann);
        assertThat(jdbc.sql("select count(*) from outbox where changes is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();

        deleteEverything(ann);
        stage.finishErasing();

        assertThat(traces.of(ann, conversation, annabel)).isEmpty();
    }

    @Test
    void showsTheLinkAndTheNumberToNobodyElse() {
        stage.say(ann, "my data");
        String link = stage.lastHeardBy(ann).replaceFirst("(?s).*(https?://\\S+).*", "$1");
        stage.say(ann, "delete my data");

        assertThat(link).startsWith("http");
        assertThat(traces.of(ann, stage.conversation(ann), link, "DELETE " + stage.codeFor(ann)))
                .contains("outbox.text")
                .doesNotContain("transcript_line.text");
    }

    @Test
    void sendsNothingAgainThatCouldNotLeaveBefore() {
        ConversationId conversation = useEverything(ann, annabel);
        stage.say(ann, "delete my data");
        String code = stage.codeFor(ann);
        int before = stage.heardBy(ann).size();
        stage.holdBack();
        stage.sayAndGoOn(ann, "is it legal");
        stage.waitUntilSomethingIsLeaving();
        stage.sayAndGoOn(ann, "delete " + code);
        stage.waitUntilHeard();
        stage.carriers().forEach(KeepingCarrier::breakDown);
        stage.letGo();
        eventually(() -> assertThat(
                        jdbc.sql("select count(*) from outbox where state = 'WAITING' and doomed and attempts > 0")
                                .query(Integer.class)
                                .single())
                .isPositive());
        stage.carriers().forEach(KeepingCarrier::mend);
        stage.clock().advance(Duration.ofMinutes(1));
        stage.finishErasing();

        assertThat(stage.heardBy(ann)).hasSize(before + 1);
        assertThat(stage.lastHeardBy(ann)).startsWith("Done on ");
        assertThat(traces.of(ann, conversation, annabel)).isEmpty();
    }

    @Test
    void isDoneAlsoForWhoHasMoreToSay() {
        useEverything(ann, annabel);
        deleteEverything(ann);
        stage.clock().advance(Duration.ofMinutes(2));
        stage.say(ann, "thanks for that");
        stage.finishErasing();

        assertThat(jdbc.sql("select count(*) from erasure where done_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(traces.of(ann, stage.conversation(ann), "thanks for that"))
                .contains("utterance.conversation_id", "transcript_line.text");
    }

    @Test
    void leavesOtherWordsAboutDataToWhoTalksWithThem() {
        stage.beginToTalkToAPerson(ann, priya, "hello", "a note");
        int before = stage.heardBy(ann).size();

        stage.say(ann, "please wipe everything i told you");

        assertThat(stage.heardBy(ann)).hasSize(before);
    }

    @Test
    void erasesWhatIsOnItsWayOnceItHasLeft() {
        ConversationId conversation = useEverything(ann, annabel);
        stage.say(ann, "delete my data");
        String code = stage.codeFor(ann);
        stage.holdBack();
        stage.sayAndGoOn(ann, "hello, " + annabel + " again");
        stage.waitUntilSomethingIsLeaving();
        stage.sayAndGoOn(ann, "delete " + code);
        stage.waitUntilHeard();
        stage.letGo();
        stage.finishErasing();

        assertThat(traces.of(ann, conversation, annabel)).isEmpty();
    }

    @Test
    void keepsWhatTheySayAfterwards() {
        useEverything(ann, annabel);
        deleteEverything(ann);
        stage.say(ann, "hello, me again");
        stage.finishErasing();

        assertThat(held.file(stage.conversation(ann)))
                .contains("hello, me again")
                .doesNotContain(annabel);
    }

    @Test
    void beginsANewConversationWithWhoComesBack() {
        ConversationId before = useEverything(ann, annabel);
        deleteEverything(ann);
        stage.finishErasing();

        stage.say(ann, "hello, me again");

        assertThat(stage.conversation(ann)).isNotEqualTo(before);
        assertThat(held.file(stage.conversation(ann))).contains("hello, me again");
    }

    @Test
    void hearsNothingTwiceThatAProviderBringsAgain() {
        String id = "SM" + ann.person();
        Arrival first =
                new Arrival(ann, id, new Content.Words("hello"), Stage.NORTHSHIRE, new Sender(Optional.empty(), true));
        intake.accept(first);
        stage.settle();
        deleteEverything(ann);
        stage.finishErasing();
        int before = stage.heardBy(ann).size();

        assertThat(stage.isKnownToTheIntake(first)).isTrue();
        stage.settle();

        assertThat(stage.heardBy(ann)).hasSize(before);
    }

    @Test
    void deletesNothingForAWrongNumber() {
        useEverything(ann, annabel);
        stage.say(ann, "delete my data");
        String code = stage.codeFor(ann);

        stage.say(ann, code.equals("1234") ? "delete 4321" : "delete 1234");

        assertThat(stage.lastHeardBy(ann)).startsWith("That is not the number I sent you");
        assertThat(held.file(stage.conversation(ann))).contains(annabel);
    }

    @Test
    void deletesNothingAfterThreeWrongNumbers() {
        useEverything(ann, annabel);
        stage.say(ann, "delete my data");
        String code = stage.codeFor(ann);
        IntStream.range(0, 3).forEach(i -> stage.say(ann, "delete 0000"));

        stage.say(ann, "delete " + code);

        assertThat(held.file(stage.conversation(ann))).contains(annabel);
    }

    @Test
    void deletesNothingAfterHalfAnHour() {
        useEverything(ann, annabel);
        stage.say(ann, "delete my data");
        String code = stage.codeFor(ann);
        stage.clock().advance(Duration.ofMinutes(31));

        stage.say(ann, "delete " + code);

        assertThat(held.file(stage.conversation(ann))).contains(annabel);
    }

    @Test
    void deletesOnceForTheSameNumberTwice() {
        useEverything(ann, annabel);
        stage.say(ann, "delete my data");
        String code = stage.codeFor(ann);
        stage.say(ann, "delete " + code);

        stage.say(ann, "delete " + code);

        assertThat(stage.lastHeardBy(ann)).startsWith("That is not the number I sent you");
    }

    @Test
    void keepsThatTheyWantNoMessagesAndSaysNothing() {
        ConversationId conversation = useEverything(ann, annabel);
        stage.say(ann, "stop");
        int before = stage.heardBy(ann).size();

        stage.say(ann, "Delete my data.");
        stage.finishErasing();

        assertThat(traces.of(ann, conversation, annabel)).containsOnly("opt_out.address_hash");
        assertThat(stage.heardBy(ann)).hasSize(before);
        assertThat(optOuts.contains(ann)).isTrue();
    }

    @Test
    void goesOnAWrittenRequestAsWell() {
        ConversationId conversation = useEverything(ann, annabel);

        assertThat(erasures.erase(conversation, Erasures.How.IN_WRITING)).isPresent();
        stage.finishErasing();

        assertThat(traces.of(ann, conversation, annabel)).isEmpty();
        assertThat(erasures.erase(conversation, Erasures.How.IN_WRITING)).isEmpty();
    }

    @Test
    void leavesWhatTheTeamIsToldWhereAMemberHasEverythingDeleted() {
        Address chat = stage.onDutyInTeams(priya);
        Address channel = new Address.Teams("19:channel" + chat.place(), chat.person());
        ConversationId own = stage.conversation(chat);
        ConversationId teams = stage.conversation(channel);
        stage.say(chat, "my name is " + annabel);
        lines.keepChannel(new ForceId("southshire"), new Line(teams, channel));

        transactions.executeWithoutResult(status -> {
            outbox.post(own, chat, Speaker.PERSON, Speech.plain("Candidate 12 waits"));
            outbox.post(own, chat, Speaker.BOT, Speech.plain("An answer to " + annabel));
            outbox.post(teams, channel, Speaker.PERSON, Speech.plain("Candidate 13 waits"));
            erasures.erase(own, Erasures.How.IN_THE_CHAT);
        });
        stage.finishErasing();

        assertThat(stage.heardBy(chat)).contains("Candidate 12 waits").noneMatch(said -> said.contains(annabel));
        assertThat(stage.heardBy(channel)).containsExactly("Candidate 13 waits");
        assertThat(copiesErased(channel)).isEmpty();
        assertThat(held.file(own)).doesNotContain(annabel);
        assertThat(lines.find(priya.id(), Channel.TEAMS)).contains(new Line(own, chat));
        assertThat(lines.channelOf(new ForceId("southshire"))).contains(new Line(teams, channel));
        assertThat(erasures.justErased(own)).as("finished").isEmpty();
    }

    @Test
    void leavesNoTraceWhileOthersAreTalking() {
        List<Address> staying = new ArrayList<>();
        List<Address> going = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> (i % 2 == 0 ? staying : going).add(Stage.newPhone()));
        going.forEach(who -> useEverything(who, annabel));
        List<ConversationId> gone = going.stream().map(stage::conversation).toList();
        going.forEach(who -> stage.sayAndGoOn(who, "delete my data"));
        stage.settle();

        for (int round = 0; round < 5; round++) {
            staying.forEach(who -> stage.sayAndGoOn(who, "what is on next week"));
        }
        going.forEach(who -> stage.sayAndGoOn(who, "delete " + stage.codeFor(who)));
        staying.forEach(who -> stage.sayAndGoOn(who, "what is on next week"));
        stage.finishErasing();

        for (int i = 0; i < going.size(); i++) {
            assertThat(traces.of(going.get(i), gone.get(i), annabel)).isEmpty();
        }
        staying.forEach(who -> assertThat(held.file(stage.conversation(who))).contains("what is on next week"));
    }
}
