package org.positiveaction.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.DeliveryReport;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.delivery.Progress;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets a candidate, and what leaves when, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(HandoffsContract.Carriers.class)
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "delivery.poll=50ms",
            "handoff.sweep=1h"
        })
abstract class HandoffsContract {
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final ForceId SOUTHSHIRE = new ForceId("southshire");
    private static int people;

    @Autowired
    Reception reception;

    @Autowired
    Desk desk;

    @Autowired
    Talk talk;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Members members;

    @Autowired
    MemberLines lines;

    @Autowired
    Duty duty;

    @Autowired
    Notes notes;

    @Autowired
    Audit audit;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Outbox outbox;

    @Autowired
    OptOuts optOuts;

    @Autowired
    List<KeepingCarrier> carriers;

    @Autowired
    Figures figures;

    @Autowired
    HandoffData data;

    @Autowired
    Persons persons;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TestConfiguration
    static class Carriers {
        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    private TeamMember priya = member("Priya Shah", NORTHSHIRE);
    private Line ann = candidate();

    @BeforeEach
    void aMemberOnDutyAndACandidateWhoWaits() {
        priya = onDuty(member("Priya Shah", NORTHSHIRE));
        ann = candidate();
    }

    @Test
    void givesACandidateToOneOfFiftyWhoTakeThemAtOnce() throws Exception {
        HandoffId waiting = ask(ann);
        List<TeamMember> fifty = IntStream.range(0, 50)
                .mapToObj(n -> onDuty(member("Member " + n, NORTHSHIRE)))
                .toList();

        List<Claim> claims = atOnce(fifty.stream()
                .map(each -> (Callable<Claim>) () -> desk.take(each, waiting, Route.CONSOLE))
                .toList());

        assertThat(claims).filteredOn(Claim.Yours.class::isInstance).hasSize(1);
        String winner = members.nameOf(
                handoffs.find(waiting).orElseThrow().taken().orElseThrow().by());
        assertThat(claims).filteredOn(new Claim.TakenBy(winner)::equals).hasSize(49);
        eventually(() -> assertThat(saidTo(ann))
                .filteredOn(said -> said.startsWith("You are now talking with"))
                .hasSize(1));
    }

    @Test
    void takesOverOnceWhenFiftyTakeOverAtOnce() throws Exception {
        HandoffId taken = taken(ann);
        List<TeamMember> fifty = IntStream.range(0, 50)
                .mapToObj(n -> onDuty(member("Member " + n, NORTHSHIRE)))
                .toList();

        atOnce(fifty.stream()
                .map(each -> (Callable<Claim>) () -> desk.takeOver(each, taken, Route.CONSOLE))
                .toList());

        MemberId owner =
                handoffs.find(taken).orElseThrow().taken().orElseThrow().by();
        assertThat(fifty).extracting(TeamMember::id).contains(owner);
    }

    @Test
    void refusesWhoWorksForAnotherForceOrIsOffDutyOrWasRemoved() {
        HandoffId waiting = ask(ann);
        TeamMember stranger = onDuty(member("Stranger", SOUTHSHIRE));
        TeamMember atHome = member("At home", NORTHSHIRE);
        TeamMember removed = onDuty(member("Removed", NORTHSHIRE));
        members.remove(removed.id());

        assertThat(desk.take(stranger, waiting, Route.CONSOLE)).isEqualTo(new Claim.AnotherForce());
        assertThat(desk.take(atHome, waiting, Route.CONSOLE)).isEqualTo(new Claim.OffDuty());
        assertThat(desk.take(removed, waiting, Route.CONSOLE)).isEqualTo(new Claim.OffDuty());
        assertThat(desk.take(priya, waiting, Route.TEAMS)).isEqualTo(new Claim.NoWayToYou());
        assertThat(handoffs.find(waiting).orElseThrow().isWaiting()).isTrue();
    }

    @Test
    void saysThatWhatIsGoneIsGone() {
        HandoffId gone = ask(ann);
        leave(ann);

        assertThat(desk.take(priya, gone, Route.CONSOLE)).isEqualTo(new Claim.NoLongerWaiting());
        assertThat(desk.take(priya, new HandoffId(999_999), Route.CONSOLE)).isEqualTo(new Claim.NoLongerWaiting());
        assertThat(talk.say(priya, gone, Route.CONSOLE, "hello")).isEqualTo(new Said.NotTaken());
        assertThat(desk.release(priya, gone)).isEqualTo(new Passed.NotYours());
    }

    @Test
    void doesNotTalkOverAColleague() {
        HandoffId taken = taken(ann);
        TeamMember sam = onDuty(member("Sam Carter", NORTHSHIRE));

        assertThat(talk.say(sam, taken, Route.CONSOLE, "hello")).isEqualTo(new Said.TakenBy("Priya Shah"));
        assertThat(desk.release(sam, taken)).isEqualTo(new Passed.NotYours());
        assertThat(desk.giveBack(sam, taken)).isEqualTo(new Passed.NotYours());
    }

    @Test
    void keepsNotesFromTheCandidate() {
        HandoffId taken = taken(ann);

        assertThat(talk.note(priya, taken, "prefers mornings")).isTrue();
        assertThat(talk.note(onDuty(member("Stranger", SOUTHSHIRE)), taken, "let me see"))
                .isFalse();

        assertThat(notes.of(ann.conversation(), Set.of(NORTHSHIRE)))
                .extracting(Notes.Note::text)
                .containsExactly("prefers mornings");
        assertThat(jdbc.sql("select text from outbox")
                        .query((row, n) -> row.getString(1))
                        .list())
                .noneMatch(text -> TestSeal.SEAL.open(text).contains("prefers mornings"));
    }

    @Test
    void sendsNothingToWhoHasOptedOut() {
        HandoffId taken = taken(ann);
        optOuts.add(ann.to());

        assertThat(talk.say(priya, taken, Route.CONSOLE, "hello")).isEqualTo(new Said.OptedOut());
        assertThat(desk.release(priya, taken)).isInstanceOf(Passed.Done.class);

        eventually(() -> assertThat(unsent(ann)).isZero());
        assertThat(saidTo(ann)).noneMatch(said -> said.contains("You are back with me"));
    }

    @Test
    void refusesWhatATextMessageCannotHold() {
        HandoffId taken = taken(ann);

        assertThat(talk.say(priya, taken, Route.CONSOLE, "x".repeat(1_501))).isEqualTo(new Said.TooLong(1_500));
        assertThat(talk.say(priya, taken, Route.CONSOLE, " \n")).isEqualTo(new Said.Nothing());
    }

    /** An answer that was slow, and one that waits for its next attempt. */
    @Test
    void dropsWhatTheBotSaidBeforeAPersonTookOver() {
        HandoffId waiting = ask(ann);
        transactions.executeWithoutResult(status -> {
            OutboxId slow = outbox.post(ann.conversation(), ann.to(), Speaker.BOT, Speech.plain("a slow answer"));
            jdbc.sql("update outbox set try_at = ? where id = ?")
                    .params(OffsetDateTime.now(ZoneOffset.UTC).plusHours(1), slow.value())
                    .update();
        });
        desk.take(priya, waiting, Route.CONSOLE);
        jdbc.sql("update outbox set try_at = created_at where conversation_id = ?")
                .param(ann.conversation().value())
                .update();
        talk.say(priya, waiting, Route.CONSOLE, "hello, this is Priya");

        eventually(() -> assertThat(saidTo(ann)).contains("hello, this is Priya"));
        assertThat(saidTo(ann)).doesNotContain("a slow answer");
    }

    @Test
    void dropsWhatTheBotSaysWhileAPersonHasTheFloor() {
        HandoffId taken = taken(ann);
        transactions.executeWithoutResult(status ->
                outbox.post(ann.conversation(), ann.to(), Speaker.BOT, Speech.plain("your session is tomorrow")));
        talk.say(priya, taken, Route.CONSOLE, "hello, this is Priya");

        eventually(() -> assertThat(saidTo(ann)).contains("hello, this is Priya"));
        assertThat(saidTo(ann)).doesNotContain("your session is tomorrow");
    }

    @Test
    void letsAMembersLastWordsLeaveAfterTheyAreDone() {
        HandoffId taken = taken(ann);
        talk.say(priya, taken, Route.CONSOLE, "good luck!");
        desk.release(priya, taken);

        eventually(() -> assertThat(saidTo(ann))
                .containsSubsequence(
                        "good luck!",
                        "You are back with me, the automated service. Did talking with Priya help? 1 yes, 2 no."));
    }

    @Test
    void tellsTheMemberWhatDidNotArrive() {
        Line chat = new Line(ConversationId.create(), new Address.Teams("a:priya" + people, "29:priya" + people));
        lines.keep(priya.id(), chat);
        HandoffId waiting = ask(ann);
        desk.take(priya, waiting, Route.TEAMS);
        Said said = talk.say(priya, waiting, Route.TEAMS, "hello");

        assertThat(said).isInstanceOf(Said.OnItsWay.class);
        var message = ((Said.OnItsWay) said).message();
        eventually(() -> assertThat(outbox.progress(List.of(message))).containsEntry(message, Progress.SENT));
        outbox.report(
                message,
                new DeliveryReport("kept" + message, DeliveryReport.Stage.FAILED, "30005, the number is not in use"));

        eventually(() -> assertThat(saidTo(chat))
                .contains("A message of yours did not reach candidate " + waiting
                        + ": 30005, the number is not in use."));
    }

    @Test
    void givesACandidateBackWhoseWordsDoNotReachTheMember() {
        Line chat = new Line(ConversationId.create(), new Address.Teams("a:priya" + people, "29:priya" + people));
        lines.keep(priya.id(), chat);
        HandoffId waiting = ask(ann);
        desk.take(priya, waiting, Route.TEAMS);
        transactions.executeWithoutResult(
                status -> reception.relay(handoffs.find(waiting).orElseThrow(), "are you there"));
        eventually(() -> assertThat(saidTo(chat)).contains(waiting + ": are you there"));
        OutboxId relayed = carriers.stream()
                .flatMap(carrier -> carrier.sentTo(chat.to()).stream())
                .filter(parcel -> parcel.speech().text().endsWith("are you there"))
                .findFirst()
                .orElseThrow()
                .id();

        outbox.report(relayed, new DeliveryReport("kept" + relayed, DeliveryReport.Stage.FAILED, "403"));

        assertThat(handoffs.find(waiting).orElseThrow().isWaiting()).isTrue();
        eventually(
                () -> assertThat(saidTo(ann)).anyMatch(said -> said.startsWith("Sorry, Priya cannot go on just now.")));
    }

    @Test
    void notesWhoDidWhat() {
        HandoffId taken = taken(ann);
        talk.say(priya, taken, Route.CONSOLE, "hello");
        desk.release(priya, taken);

        assertThat(audit.last(20))
                .filteredOn(entry -> entry.handoff().equals(Optional.of(taken)))
                .extracting(Audit.Entry::action)
                .containsExactly(Audit.Action.RELEASED, Audit.Action.SENT, Audit.Action.TOOK);
    }

    @Test
    void countsEachRequestOnceAndHowLongItWaitedForTheFirstWhoTookIt() {
        jdbc.sql("delete from figure").update();
        HandoffId waiting = ask(ann);
        jdbc.sql("update handoff set opened_at = ? where number = ?")
                .params(OffsetDateTime.now(clock).minusMinutes(90), waiting.number())
                .update();
        desk.take(priya, waiting, Route.CONSOLE);
        desk.giveBack(priya, waiting);
        desk.take(priya, waiting, Route.CONSOLE);
        desk.release(priya, waiting);
        transactions.executeWithoutResult(status -> {
            reception.judge(ann.conversation(), "1");
            reception.judge(ann.conversation(), "2");
        });

        YearMonth now = YearMonth.now(clock);
        assertThat(figures.of(NORTHSHIRE, now, now).getFirst().amounts())
                .isEqualTo(Map.of(
                        Figure.HANDED_OVER, 1L, Figure.TAKEN, 1L, Figure.WAITED_MINUTES, 90L, Figure.HELPED, 1L));
    }

    @Test
    void tellsACandidateOnceWhoWritesToThemFirst() {
        HandoffId opened = opened(write(priya, ann));
        talk.say(priya, opened, Route.CONSOLE, "hello, you registered with us");

        eventually(() -> assertThat(saidTo(ann)).contains("hello, you registered with us"));
        assertThat(saidTo(ann)).hasSize(2).first().asString().startsWith("You are now talking with Priya from the");
    }

    @Test
    void countsNoRequestAndNoWaitWhereAMemberWritesFirst() {
        jdbc.sql("delete from figure").update();
        HandoffId opened = opened(write(priya, ann));
        desk.giveBack(priya, opened);
        desk.take(priya, opened, Route.CONSOLE);

        YearMonth now = YearMonth.now(clock);
        assertThat(figures.of(NORTHSHIRE, now, now))
                .allSatisfy(month -> assertThat(month.amounts()).isEmpty());
    }

    @Test
    void notesThatWhoWroteFirstTookThem() {
        HandoffId opened = opened(write(priya, ann));

        assertThat(audit.last(20))
                .filteredOn(entry -> entry.handoff().equals(Optional.of(opened)))
                .extracting(Audit.Entry::action)
                .containsExactly(Audit.Action.TOOK);
    }

    @Test
    void saysInACandidatesDataThatSomebodyWroteFirst() {
        write(priya, ann);

        assertThat(data.heldOf(ann.conversation()))
                .flatExtracting(Holding::details)
                .singleElement()
                .asString()
                .startsWith("Somebody of the team wrote to you first on ");
    }

    @Test
    void takesWhoWaitsByTheTimeThatAMemberWritesFirst() {
        HandoffId waiting = ask(ann);

        assertThat(opened(write(priya, ann))).isEqualTo(waiting);
    }

    @Test
    void letsNobodyWriteFirstWhoMayNotTakeThem() {
        TeamMember stranger = onDuty(member("Stranger", SOUTHSHIRE));
        TeamMember atHome = member("At home", NORTHSHIRE);
        lines.keep(priya.id(), ann);

        assertThat(write(stranger, ann)).isEqualTo(new Claim.AnotherForce());
        assertThat(write(atHome, ann)).isEqualTo(new Claim.OffDuty());
        assertThat(write(priya, ann)).isEqualTo(new Claim.Yourself());
        assertThat(handoffs.in(ann.conversation())).isEmpty();
    }

    @Test
    void letsNobodyWriteFirstAfterStop() {
        optOuts.add(ann.to());

        assertThat(write(priya, ann)).isEqualTo(new Claim.OptedOut());
        assertThat(handoffs.in(ann.conversation())).isEmpty();
        assertThat(saidTo(ann)).isEmpty();
    }

    @Test
    void givesACandidateToOneOfTwentyWhoWriteFirstAtOnce() throws Exception {
        StoredConversation.add(jdbc, ann.conversation(), ann.to(), OffsetDateTime.now(clock));
        List<TeamMember> twenty = IntStream.range(0, 20)
                .mapToObj(n -> onDuty(member("Member " + n, NORTHSHIRE)))
                .toList();

        List<Claim> claims = atOnce(twenty.stream()
                .map(each -> (Callable<Claim>) () -> write(each, ann))
                .toList());

        assertThat(claims).filteredOn(Claim.Yours.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.TakenBy.class::isInstance).hasSize(19);
    }

    private Claim write(TeamMember member, Line candidate) {
        return Objects.requireNonNull(transactions.execute(status -> {
            persons.lock(candidate.conversation());
            return desk.write(member, candidate, NORTHSHIRE, Route.CONSOLE);
        }));
    }

    private static HandoffId opened(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Yours.class);
        return ((Claim.Yours) claim).handoff().id();
    }

    private HandoffId taken(Line candidate) {
        HandoffId id = ask(candidate);
        assertThat(desk.take(priya, id, Route.CONSOLE)).isInstanceOf(Claim.Yours.class);
        return id;
    }

    private HandoffId ask(Line candidate) {
        Force force = knowledge.force(NORTHSHIRE).orElseThrow();
        transactions.executeWithoutResult(status -> reception.ask(candidate, force, "talk to a person"));
        return handoffs.open(candidate.conversation()).orElseThrow().id();
    }

    private void leave(Line candidate) {
        transactions.executeWithoutResult(
                status -> reception.open(candidate.conversation()).ifPresent(reception::leave));
    }

    private static TeamMember member(String name, ForceId force) {
        people++;
        return new TeamMember(
                MemberId.create(),
                name,
                TeamMember.Role.MEMBER,
                Set.of(force),
                Optional.of(new Account("tenant", "person" + people)),
                Optional.empty());
    }

    private TeamMember onDuty(TeamMember member) {
        members.save(member);
        duty.begin(member.id(), Route.CONSOLE);
        return member;
    }

    private static Line candidate() {
        people++;
        return new Line(ConversationId.create(), new Address.Sms("+447700900001", "+4477009%05d".formatted(people)));
    }

    private List<String> saidTo(Line line) {
        return carriers.stream()
                .flatMap(carrier -> carrier.saidTo(line.to()).stream())
                .toList();
    }

    private int unsent(Line line) {
        return jdbc.sql("select count(*) from outbox where conversation_id = ? and state in ('WAITING', 'SENDING')")
                .param(line.conversation().value())
                .query(Integer.class)
                .single();
    }

    private static <T extends @Nullable Object> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
