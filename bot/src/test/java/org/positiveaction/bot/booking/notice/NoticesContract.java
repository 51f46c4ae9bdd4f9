package org.positiveaction.bot.booking.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.BookingTest;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.booking.talk.Question;
import org.positiveaction.bot.booking.talk.SessionQuestions;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.transcript.Transcripts;
import org.positiveaction.bot.unasked.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is reminded of a session and asked about it afterwards, and when, on each database. Nothing leaves the outbox. */
@BookingTest
@TestPropertySource(properties = "delivery.at-once=0")
@Import(Told.class)
abstract class NoticesContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-08T14:00:00Z");
    private static final Instant WEEK_BEFORE = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2026-12-07T14:00:00Z");
    private static final Instant TWO_HOURS_BEFORE = Instant.parse("2026-12-08T12:00:00Z");
    private static final String LAST_REMINDER = "A reminder: Mock interview, today, Tuesday 8 December, at 2pm."
            + " Where: Town Hall. Text 1 if you are coming, 2 if you cannot: then somebody else can have your place.";

    @Autowired
    NoticeRound notices;

    @Autowired
    NewsRound news;

    @Autowired
    NoticeTelling telling;

    @Autowired
    Bookings bookings;

    @Autowired
    Timetable timetable;

    @Autowired
    SessionQuestions questions;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Floor floor;

    @Autowired
    Transcripts transcripts;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Told told;

    private ForceId force = new ForceId("northshire");
    private ConversationId ann = ConversationId.create();

    @BeforeEach
    void aCandidate() {
        told.forgetAll();
        clock.set(TUESDAY_AT_TEN);
        force = new ForceId("force-" + UUID.randomUUID());
        ann = told.candidate(Channel.SMS);
    }

    @Test
    void remindsAWeekADayAndTwoHoursBefore() {
        SessionId interview = booked(ann, STARTS);

        assertThat(toldAt(WEEK_BEFORE.minusSeconds(1))).isEmpty();
        assertThat(toldAt(WEEK_BEFORE)).hasSize(1);
        assertThat(toldAt(WEEK_BEFORE.plusSeconds(1))).hasSize(1);
        assertThat(toldAt(DAY_BEFORE)).hasSize(2);
        assertThat(toldAt(TWO_HOURS_BEFORE)).hasSize(3).last().isEqualTo(LAST_REMINDER);
        assertThat(toldAt(TWO_HOURS_BEFORE.plusSeconds(60))).hasSize(3);
        assertThat(questions.find(ann)).contains(new Question.Coming(interview));
        assertThat(told.to(ann).getLast())
                .isEqualTo(new Told.Message(LAST_REMINDER, Speaker.BOT.name(), STARTS, false));
        assertThat(transcripts.last(ann, 1))
                .first()
                .satisfies(line -> assertThat(line.text()).isEqualTo(LAST_REMINDER));
    }

    @Test
    void showsButtonsInTeams() {
        ann = told.candidate(Channel.TEAMS);
        booked(ann, STARTS);

        toldAt(DAY_BEFORE);

        assertThat(told.to(ann))
                .singleElement()
                .satisfies(message -> assertThat(message.hasButtons()).isTrue());
    }

    @Test
    void sendsOnlyTheNearestOfThoseThatAreDue() {
        booked(ann, STARTS);

        assertThat(toldAt(DAY_BEFORE)).hasSize(1);
        assertThat(toldAt(DAY_BEFORE.plusSeconds(600))).hasSize(1);
    }

    @Test
    void remindsOfNothingThatWasPastWhenTheyBooked() {
        clock.set(WEEK_BEFORE.plusSeconds(3600));
        booked(ann, STARTS);

        assertThat(toldAt(WEEK_BEFORE.plusSeconds(7200))).isEmpty();
        assertThat(toldAt(DAY_BEFORE)).hasSize(1);
    }

    @Test
    void waitsForTheMorningWithWhatIsDueAtNight() {
        booked(ann, Instant.parse("2026-12-08T09:00:00Z"));

        assertThat(toldAt(Instant.parse("2026-12-07T09:00:00Z"))).hasSize(1);
        assertThat(toldAt(Instant.parse("2026-12-08T07:59:59Z"))).hasSize(1);
        assertThat(toldAt(Instant.parse("2026-12-08T08:00:00Z"))).hasSize(2);
    }

    @Test
    void remindsNobodyOfWhatHasBegun() {
        booked(ann, Instant.parse("2026-12-08T08:00:00Z"));

        assertThat(toldAt(Instant.parse("2026-12-08T08:00:00Z"))).isEmpty();
        assertThat(toldAt(Instant.parse("2026-12-08T09:00:00Z"))).isEmpty();
    }

    @Test
    void leavesAloneWhoSaidStop() {
        booked(ann, STARTS);
        optOuts.add(told.addressOf(ann));

        assertThat(toldAt(DAY_BEFORE)).isEmpty();
    }

    @Test
    void waitsWhileAPersonHasTheFloor() {
        booked(ann, STARTS);
        pass(Floor.Holder.PERSON);
        assertThat(toldAt(DAY_BEFORE)).isEmpty();

        pass(Floor.Holder.BOT);

        assertThat(toldAt(DAY_BEFORE.plusSeconds(60))).hasSize(1);
    }

    @Test
    void doesNotTalkInBetween() {
        booked(ann, STARTS);
        clock.set(DAY_BEFORE);
        transcripts.heard(ann, UUID.randomUUID().toString(), "any workshops on Saturday?");

        assertThat(toldAt(DAY_BEFORE.plusSeconds(60))).isEmpty();
        assertThat(toldAt(DAY_BEFORE.plusSeconds(121))).hasSize(1);
    }

    @Test
    void remindsOfTwoSessionsADayAndOfTheThirdTheNext() {
        for (int n = 0; n < 3; n++) {
            SessionId session = booked(ann, STARTS.plus(Duration.ofHours(2L * n)));
            jdbc.sql("update session set kind = ? where number = ?")
                    .params("kind-" + n, session.number())
                    .update();
        }

        assertThat(toldAt(DAY_BEFORE)).hasSize(1);
        assertThat(toldAt(DAY_BEFORE.plus(Duration.ofHours(2)))).hasSize(2);
        assertThat(toldAt(DAY_BEFORE.plus(Duration.ofHours(4)))).hasSize(2);
        assertThat(toldAt(TWO_HOURS_BEFORE.minus(Duration.ofHours(1)))).hasSize(3);
    }

    @Test
    void remindsNobodyWhoHasGivenUpTheirPlace() {
        SessionId interview = booked(ann, STARTS);
        bookings.drop(ann, interview);

        assertThat(toldAt(DAY_BEFORE)).isEmpty();
    }

    @Test
    void remindsNobodyOfWhatIsCalledOff() {
        timetable.callOff(booked(ann, STARTS));

        assertThat(toldAt(DAY_BEFORE)).isEmpty();
    }

    @Test
    void remindsOfANewTimeOnceItIsTold() {
        SessionId interview = booked(ann, STARTS);
        assertThat(toldAt(DAY_BEFORE)).hasSize(1);
        clock.set(DAY_BEFORE.plusSeconds(600));
        timetable.move(interview, STARTS.plus(Duration.ofDays(1)));
        assertThat(toldAt(DAY_BEFORE.plusSeconds(601)))
                .as("the new time is news first")
                .hasSize(1);

        news.go();

        assertThat(told.textsTo(ann)).hasSize(2);
        assertThat(toldAt(DAY_BEFORE.plusSeconds(3600)))
                .as("a week before is past")
                .hasSize(2);
        assertThat(toldAt(DAY_BEFORE.plus(Duration.ofDays(1)))).hasSize(3);
    }

    @Test
    void tellsAgainWhatACrashInTheMiddleUndid() {
        SessionId interview = booked(ann, STARTS);
        clock.set(DAY_BEFORE);
        StandingId booking = standing(ann);
        Notice reminder = new Notice.Before(bookings.of(ann).booked().getFirst(), Duration.ofDays(1));
        transactions.executeWithoutResult(status -> {
            assertThat(telling.tell(booking, reminder)).isEqualTo(Outcome.TOLD);
            status.setRollbackOnly();
        });
        assertThat(told.textsTo(ann)).isEmpty();
        assertThat(questions.find(ann)).isEmpty();

        assertThat(toldAt(DAY_BEFORE)).hasSize(1);
        assertThat(questions.find(ann)).contains(new Question.Coming(interview));
    }

    @Test
    void asksTheDayAfterWhetherItHelpedWhoCame() {
        ConversationId bob = told.candidate(Channel.SMS);
        SessionId interview = session(STARTS, 2);
        book(ann, interview);
        book(bob, interview);
        came(ann);
        assertThat(toldAt(Instant.parse("2026-12-09T09:59:00Z"))).isEmpty();

        assertThat(toldAt(Instant.parse("2026-12-09T10:00:00Z")))
                .containsExactly("You were at: Mock interview, Tuesday 8 December at 2pm."
                        + " Did it help? Text 1 if it did, 2 if it did not.");
        assertThat(toldAt(Instant.parse("2026-12-10T10:00:00Z"))).hasSize(1);
        assertThat(questions.find(ann)).contains(new Question.Helped(interview));
        assertThat(told.textsTo(bob)).isEmpty();
    }

    @Test
    void asksNobodyWhetherItHelpedAfterThreeDays() {
        booked(ann, STARTS);
        clock.set(STARTS.plus(Duration.ofDays(4)));
        came(ann);

        assertThat(toldAt(STARTS.plus(Duration.ofDays(4)))).isEmpty();
    }

    @Test
    void remindsTenThousandAtTheSetPaceAndNobodyTwice() throws Exception {
        SessionId open = crowd(10_000);
        clock.set(TWO_HOURS_BEFORE);
        int told = 0;
        int most = 0;
        int seconds = 0;
        while (told < 10_000 && seconds < 1_400) {
            twoAtOnce(notices::go);
            int now = remindedOf(open);
            most = Math.max(most, now - told);
            told = now;
            clock.advance(Duration.ofSeconds(1));
            seconds++;
            assertThat(told).isLessThanOrEqualTo(8 * (seconds + 2));
        }

        assertThat(told).isEqualTo(10_000);
        assertThat(seconds).isBetween(1_240, 1_260);
        assertThat(most).isLessThanOrEqualTo(17);
        assertThat(jdbc.sql("""
                        select count(*), count(distinct outbox.conversation_id) from outbox join standing
                            on standing.conversation_id = outbox.conversation_id and session_number = ?""")
                        .param(open.number())
                        .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .isEqualTo(List.of(10_000, 10_000));
    }

    @Test
    void remindsNobodyAfterTheStartHoweverManyAreLeft() {
        SessionId open = crowd(200);
        clock.set(STARTS.minusSeconds(10));

        IntStream.range(0, 30).forEach(second -> {
            notices.go();
            clock.advance(Duration.ofSeconds(1));
        });

        assertThat(remindedOf(open)).isBetween(80, 100);
    }

    private List<String> toldAt(Instant time) {
        clock.set(time);
        notices.go();
        return told.textsTo(ann);
    }

    private SessionId booked(ConversationId candidate, Instant starts) {
        SessionId session = session(starts, 1);
        book(candidate, session);
        return session;
    }

    private void book(ConversationId candidate, SessionId session) {
        assertThat(bookings.book(candidate, session)).isInstanceOf(Attempt.Booked.class);
    }

    private SessionId session(Instant starts, int capacity) {
        return ((Addition.Added) timetable.add(new Plan(
                        force,
                        "mock-interview",
                        starts,
                        Duration.ofHours(1),
                        "Town Hall",
                        capacity,
                        0,
                        Host.guest("Sam Carter"))))
                .session()
                .id();
    }

    /** A session that many have booked. */
    private SessionId crowd(int size) {
        SessionId session = session(STARTS, size);
        List<ConversationId> people =
                Stream.generate(ConversationId::create).limit(size).toList();
        transactions.executeWithoutResult(status -> people.forEach(person -> {
            StoredConversation.add(
                    jdbc,
                    person,
                    new Address.Teams("chat", person.toString()),
                    TUESDAY_AT_TEN.atOffset(ZoneOffset.UTC));
            jdbc.sql("""
                    insert into standing (session_number, conversation_id, state, since, open_for)
                    values (?, ?, 'BOOKED', ?, ?)""")
                    .params(session.number(), person.value(), TUESDAY_AT_TEN.atOffset(ZoneOffset.UTC), person.value())
                    .update();
        }));
        return session;
    }

    private int remindedOf(SessionId session) {
        return jdbc.sql("""
                        select count(*) from booking_notice join standing on standing.id = standing_id
                        where session_number = ?""").param(session.number()).query(Integer.class).single();
    }

    private StandingId standing(ConversationId candidate) {
        return bookings.of(candidate).entries().getFirst().standing().id();
    }

    private void came(ConversationId candidate) {
        jdbc.sql("update standing set came = true where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    private void pass(Floor.Holder to) {
        transactions.executeWithoutResult(status -> floor.pass(ann, to));
    }

    private static void twoAtOnce(Runnable deed) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Void>> call = () -> {
                deed.run();
                return Optional.empty();
            };
            List<Future<Optional<Void>>> both = new ArrayList<>();
            both.add(threads.submit(call));
            both.add(threads.submit(call));
            for (Future<Optional<Void>> one : both) {
                one.get();
            }
        }
    }
}
