package org.positiveaction.bot.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.DeliveryReport;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.delivery.NotDelivered;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.Progress;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told that something has opened, and when, on each database. */
@AlertTest
abstract class AlertRoundContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant TUESDAY_AT_EIGHT_AT_NIGHT = Instant.parse("2026-11-24T20:00:00Z");
    private static final Instant WEDNESDAY_AT_EIGHT = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration SOME_MINUTES = Duration.ofMinutes(3);
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final ForceId SOUTHSHIRE = new ForceId("southshire");
    private static final Subject OFFICERS = new Subject.Recruitment(Role.OFFICER);
    private static final Subject PCSOS = new Subject.Recruitment(Role.PCSO);
    private static final Subject ANY_ROLE = new Subject.Recruitment(Role.ANY);
    private static final Subject INTERVIEWS = new Subject.Sessions(Optional.of("mock-interview"));
    private static final MemberId PRIYA = MemberId.create();

    @Autowired
    AlertRound round;

    @Autowired
    AlertTelling telling;

    @Autowired
    DueAlerts due;

    @Autowired
    Alerts alerts;

    @Autowired
    Openings openings;

    @Autowired
    OpeningReports reports;

    @Autowired
    AlertData data;

    @Autowired
    List<PersonalData> stores;

    @Autowired
    Consents consents;

    @Autowired
    Figures figures;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Floor floor;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    private ConversationId ann = ConversationId.create();

    @BeforeEach
    void annHasAskedForOfficers() {
        people.forgetAll();
        clock.set(TUESDAY_AT_TEN);
        ann = people.candidate(Channel.SMS);
        people.asks(ann, NORTHSHIRE, OFFICERS);
    }

    @Test
    void tellsOnceInTheEditorsWordsWithAWayOut() {
        open(OFFICERS);

        round.go();
        clock.advance(SOME_MINUTES);
        round.go();

        assertThat(people.toldTo(ann)).singleElement().satisfies(message -> {
            assertThat(message.text())
                    .isEqualTo("Your alert: recruitment of police officers has opened, Northshire Police, on Tuesday 24"
                            + " November. Look at the website of the force for how to apply. This alert is done; for the"
                            + " next time, text ALERT ME. For no more alerts, text NO ALERTS.");
            assertThat(message.until()).isEqualTo(TUESDAY_AT_EIGHT_AT_NIGHT);
        });
        assertThat(transcripts.last(ann, 1)).hasSize(1);
        assertThat(alerts.of(ann)).isEmpty();
        assertThat(reports.of(List.of(NORTHSHIRE), 1)).singleElement().satisfies(opening -> {
            assertThat(opening.toTell()).isZero();
            assertThat(opening.told()).isEqualTo(1);
        });
    }

    @Test
    void countsWhatItTells() {
        long before = told();
        open(OFFICERS);

        round.go();

        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void showsAWayOutInTeams() {
        ConversationId bob = people.candidate(Channel.TEAMS);
        people.asks(bob, NORTHSHIRE, INTERVIEWS);
        open(INTERVIEWS);

        round.go();

        assertThat(people.toldTo(bob)).singleElement().satisfies(message -> {
            assertThat(message.text())
                    .startsWith("Your alert: there are new dates for Mock interview, Northshire Police.");
            assertThat(message.card().orElseThrow()).contains("See the dates", "no alerts");
        });
    }

    @Test
    void tellsInOneMessageWhatOpensTogether() {
        people.asks(ann, NORTHSHIRE, PCSOS);
        people.asks(ann, NORTHSHIRE, ANY_ROLE);
        open(OFFICERS);
        open(PCSOS);

        round.go();

        assertThat(people.textsTo(ann))
                .singleElement()
                .asString()
                .contains("recruitment of police officers and PCSOs has opened");
    }

    @Test
    void doesNotSayWhichRoleWhereEveryOneOpens() {
        open(ANY_ROLE);

        round.go();

        assertThat(people.textsTo(ann)).singleElement().asString().startsWith("Your alert: recruitment has opened,");
    }

    @Test
    void tellsAgainWhoAsksAgain() {
        open(OFFICERS);
        round.go();
        people.asks(ann, NORTHSHIRE, OFFICERS);
        clock.set(WEDNESDAY_AT_EIGHT);

        open(OFFICERS);
        round.go();

        assertThat(people.textsTo(ann)).hasSize(2);
    }

    @Test
    void waitsForTheMorning() {
        clock.set(TUESDAY_AT_EIGHT_AT_NIGHT);
        open(OFFICERS);
        round.go();
        assertThat(people.textsTo(ann)).isEmpty();

        clock.set(WEDNESDAY_AT_EIGHT);
        round.go();

        assertThat(people.textsTo(ann)).hasSize(1);
    }

    @Test
    void waitsWhileAPersonHasTheFloor() {
        open(OFFICERS);
        pass(Floor.Holder.PERSON);
        round.go();
        assertThat(people.textsTo(ann)).isEmpty();

        pass(Floor.Holder.BOT);
        clock.advance(SOME_MINUTES);
        round.go();

        assertThat(people.textsTo(ann)).hasSize(1);
    }

    @Test
    void doesNotTalkInBetween() {
        open(OFFICERS);
        transcripts.heard(ann, UUID.randomUUID().toString(), "any workshops on Saturday?");
        round.go();
        assertThat(people.textsTo(ann)).isEmpty();

        clock.advance(SOME_MINUTES);
        round.go();

        assertThat(people.textsTo(ann)).hasSize(1);
    }

    @Test
    void keepsForTheNextDayWhatWouldBeTheThird() {
        people.asks(ann, NORTHSHIRE, INTERVIEWS);
        people.asks(ann, SOUTHSHIRE, OFFICERS);
        open(OFFICERS);
        open(INTERVIEWS);
        openings.open(SOUTHSHIRE, OFFICERS, PRIYA);
        for (int n = 0; n < 10; n++) {
            round.go();
            clock.advance(SOME_MINUTES);
        }
        assertThat(people.textsTo(ann)).hasSize(2);

        clock.set(WEDNESDAY_AT_EIGHT);
        round.go();

        assertThat(people.textsTo(ann)).hasSize(3);
    }

    @Test
    void leavesAloneWhoSaidStopMeanwhile() {
        open(OFFICERS);
        optOuts.add(people.addressOf(ann));
        round.go();
        optOuts.remove(people.addressOf(ann));
        round.go();

        assertThat(people.textsTo(ann)).isEmpty();
        assertThat(notTold()).isEqualTo(Map.of("they want no messages", 1));
    }

    @Test
    void leavesAloneWhoDoesNotAgreeAnyMore() {
        open(OFFICERS);
        transactions.executeWithoutResult(status -> consents.withdraw(ann, Consents.Purpose.ALERTS));
        round.go();

        assertThat(people.textsTo(ann)).isEmpty();
        assertThat(alerts.of(ann)).isEmpty();
    }

    @Test
    void leavesAloneWhoWasDeletedMeanwhile() {
        open(OFFICERS);
        transactions.executeWithoutResult(status -> stores.forEach(store -> store.erase(ann)));

        round.go();

        assertThat(people.textsTo(ann)).isEmpty();
        assertThat(jdbc.sql("select count(*) from alert").query(Integer.class).single())
                .isZero();
    }

    @Test
    void leavesAloneWhoEndedTheirAlertsMeanwhile() {
        open(OFFICERS);
        transactions.executeWithoutResult(
                status -> assertThat(alerts.endAll(ann)).isTrue());

        round.go();

        assertThat(people.textsTo(ann)).isEmpty();
    }

    @Test
    void takesBackWhatHasNotLeftOfWhoEndsTheirAlerts() {
        open(OFFICERS);
        round.go();

        transactions.executeWithoutResult(
                status -> assertThat(alerts.endAll(ann)).isTrue());

        assertThat(outbox.progressOfLast(ann)).contains(Progress.NOT_DELIVERED);
        clock.advance(SOME_MINUTES);
        round.go();
        assertThat(people.textsTo(ann)).hasSize(1);
    }

    @Test
    void takesBackWhatHasNotLeftOfWhoDoesNotAgreeAnyMore() {
        open(OFFICERS);
        round.go();

        transactions.executeWithoutResult(status -> consents.withdraw(ann, Consents.Purpose.ALERTS));

        assertThat(outbox.progressOfLast(ann)).contains(Progress.NOT_DELIVERED);
    }

    @Test
    void takesNothingBackThatHasLeft() {
        open(OFFICERS);
        round.go();
        outbox.report(
                people.toldTo(ann).getFirst().id(),
                new DeliveryReport("SM" + UUID.randomUUID(), DeliveryReport.Stage.SENT, null));

        transactions.executeWithoutResult(
                status -> assertThat(alerts.endAll(ann)).isFalse());

        assertThat(outbox.progressOfLast(ann)).contains(Progress.SENT);
        assertThat(reports.of(List.of(NORTHSHIRE), 1).getFirst().told()).isEqualTo(1);
    }

    @Test
    void tellsNobodyWhatIsNoNewsAnyMore() {
        open(OFFICERS);
        pass(Floor.Holder.PERSON);
        round.go();
        pass(Floor.Holder.BOT);
        clock.advance(Duration.ofDays(15));
        round.go();

        assertThat(people.textsTo(ann)).isEmpty();
        assertThat(notTold()).isEqualTo(Map.of("it was no news any more when they could be told", 1));
    }

    @Test
    void endsWithItsReasonWhereTheNumberIsDead() {
        List<ConversationId> all = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            all.add(people.candidate(Channel.SMS));
            people.asks(all.getLast(), NORTHSHIRE, PCSOS);
        }
        open(PCSOS);
        round.go();
        all.stream()
                .limit(3)
                .forEach(dead -> outbox.report(
                        people.toldTo(dead).getFirst().id(),
                        new DeliveryReport(
                                "SM" + UUID.randomUUID(), DeliveryReport.Stage.FAILED, "30003 unreachable")));
        clock.advance(SOME_MINUTES);
        round.go();

        assertThat(all).allSatisfy(each -> assertThat(people.textsTo(each)).hasSize(1));
        assertThat(reports.of(List.of(NORTHSHIRE), 1)).singleElement().satisfies(opening -> {
            assertThat(opening.told()).isEqualTo(3);
            assertThat(opening.notTold()).isEqualTo(Map.of("30003 unreachable", 3));
        });
    }

    @Test
    void tellsAgainWhatWasNotAllowedToLeaveAnyMore() {
        open(OFFICERS);
        round.go();
        People.Message message = people.toldTo(ann).getFirst();
        transactions.executeWithoutResult(status -> events.publishEvent(
                new NotDelivered(message.id(), ann, true, false, "somebody else has taken over the conversation")));
        round.go();
        assertThat(people.textsTo(ann)).hasSize(1);

        clock.advance(SOME_MINUTES);
        round.go();

        assertThat(people.textsTo(ann)).hasSize(2);
    }

    @Test
    void tellsAgainWhatACrashInTheMiddleUndid() {
        open(OFFICERS);
        Due one = due.after(0, 1).getFirst();
        transactions.executeWithoutResult(status -> {
            telling.tell(one);
            status.setRollbackOnly();
        });
        assertThat(people.textsTo(ann)).isEmpty();

        round.go();

        assertThat(people.textsTo(ann)).hasSize(1);
    }

    @Test
    void tellsFiveThousandAtTheSetPaceAndNobodyTwice() throws Exception {
        people.crowd(5_000, SOUTHSHIRE, ANY_ROLE);
        openings.open(SOUTHSHIRE, OFFICERS, PRIYA);
        int told = 0;
        int seconds = 0;
        while (told < 5_000 && seconds < 800) {
            AtOnce.each(round::go, 2);
            told = toldOfSouthshire();
            clock.advance(Duration.ofSeconds(1));
            seconds++;
            assertThat(told).isLessThanOrEqualTo(8 * (seconds + 2));
        }

        assertThat(told).isEqualTo(5_000);
        assertThat(seconds).isBetween(615, 635);
        assertThat(jdbc.sql("""
                        select count(*), count(distinct outbox.conversation_id) from outbox
                            join alert on alert.conversation_id = outbox.conversation_id and force = 'southshire'""")
                        .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .isEqualTo(List.of(5_000, 5_000));
    }

    private int toldOfSouthshire() {
        return jdbc.sql("select count(*) from alert where force = 'southshire' and ended_how = 'TOLD'")
                .query(Integer.class)
                .single();
    }

    private void open(Subject subject) {
        assertThat(openings.open(NORTHSHIRE, subject, PRIYA)).isInstanceOf(Opened.Now.class);
    }

    private Map<String, Integer> notTold() {
        return reports.of(List.of(NORTHSHIRE), 1).getFirst().notTold();
    }

    private long told() {
        YearMonth now = YearMonth.now(clock);
        return figures.of(NORTHSHIRE, now, now).getFirst().of(Figure.ALERT_TOLD);
    }

    private void pass(Floor.Holder to) {
        transactions.executeWithoutResult(status -> floor.pass(ann, to));
    }
}
