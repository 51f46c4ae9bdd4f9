package org.positiveaction.bot.booking.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.BookingTest;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Details;
import org.positiveaction.bot.booking.Expiry;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.booking.talk.Question;
import org.positiveaction.bot.booking.talk.SessionQuestions;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears what happened without them, and when, on each database. */
@BookingTest
@Import(Told.class)
abstract class NewsContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant TUESDAY_AT_TEN_AT_NIGHT = Instant.parse("2026-11-24T22:00:00Z");
    private static final Instant WEDNESDAY_AT_EIGHT = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-30T14:00:00Z");
    private static final String OFFER = "A place has come free for you: Mock interview, Monday 30 November at 2pm."
            + " Where: Town Hall. Text 1 to take it or 2 to let it go, by ";

    @Autowired
    NewsRound news;

    @Autowired
    Bookings bookings;

    @Autowired
    Timetable timetable;

    @Autowired
    Expiry expiry;

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
    private ConversationId bob = ConversationId.create();
    private SessionId interview = new SessionId(0);

    @BeforeEach
    void annHasTheOnlyPlaceAndBobWaits() {
        told.forgetAll();
        clock.set(TUESDAY_AT_TEN);
        force = new ForceId("force-" + UUID.randomUUID());
        ann = told.candidate(Channel.SMS);
        bob = told.candidate(Channel.SMS);
        interview = session(STARTS);
        bookings.book(ann, interview);
        bookings.joinWaitlist(bob, interview);
    }

    @Test
    void tellsOfAnOfferAndItsDeadline() {
        bookings.drop(ann, interview);

        news.go();
        news.go();

        assertThat(told.to(bob)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(OFFER + "tomorrow, Wednesday 25 November, at 10am.");
            assertThat(message.until()).isEqualTo(TUESDAY_AT_TEN.plus(Duration.ofDays(1)));
        });
        assertThat(questions.find(bob)).contains(new Question.Take(interview));
        assertThat(transcripts.last(bob, 1)).hasSize(1);
    }

    @Test
    void showsButtonsInTeams() {
        bob = told.candidate(Channel.TEAMS);
        SessionId workshop = session(STARTS);
        bookings.book(ann, workshop);
        bookings.book(bob, workshop);

        timetable.move(workshop, STARTS.plus(Duration.ofDays(1)));
        news.go();

        assertThat(told.to(bob))
                .allSatisfy(message -> assertThat(message.hasButtons()).isTrue());
    }

    @Test
    void saysNothingOfAnOfferThatIsTakenOrGone() {
        bookings.drop(ann, interview);
        bookings.book(bob, interview);
        news.go();
        assertThat(told.textsTo(bob)).isEmpty();

        bookings.drop(bob, interview);
        bookings.joinWaitlist(bob, interview);
        news.go();
        assertThat(told.textsTo(bob)).isEmpty();
    }

    @Test
    void tellsOfAnOfferThatRanOut() {
        bookings.drop(ann, interview);
        news.go();
        clock.advance(Duration.ofHours(25));
        expiry.expire();
        news.go();

        assertThat(told.textsTo(bob))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("The place that was kept for you has gone");
    }

    @Test
    void tellsWhoWaitedInVain() {
        clock.set(STARTS.minus(Duration.ofHours(1)));
        expiry.expire();
        news.go();

        assertThat(told.textsTo(bob))
                .containsExactly("Sorry, no place came free: Mock interview, today, Monday 30 November, at 2pm."
                        + " For other dates, text BOOK.");
    }

    @Test
    void asksWhoHasAPlaceWhetherTheyCanComeAtTheNewTimeAndTellsWhoWaits() {
        timetable.move(interview, STARTS.plus(Duration.ofHours(26)));
        news.go();

        assertThat(told.textsTo(ann))
                .containsExactly(
                        "Mock interview has moved, and you keep your place. It is now Tuesday 1 December at 4pm."
                                + " Where: Town Hall. Text 1 if you can come, 2 if you cannot.");
        assertThat(questions.find(ann)).contains(new Question.Coming(interview));
        assertThat(told.textsTo(bob))
                .containsExactly("Mock interview, where you are in line for a place, has moved."
                        + " It is now Tuesday 1 December at 4pm. Where: Town Hall.");
        assertThat(questions.find(bob)).isEmpty();
    }

    @Test
    void saysTheLastOfTwoMovesOnly() {
        timetable.move(interview, STARTS.plus(Duration.ofHours(26)));
        timetable.move(interview, STARTS.plus(Duration.ofHours(50)));
        news.go();

        assertThat(told.textsTo(ann)).singleElement().asString().contains("Wednesday 2 December");
    }

    @Test
    void tellsWhoHasAPlaceWhereItIsNow() {
        be(interview, "Police Headquarters");
        news.go();

        assertThat(told.textsTo(ann))
                .containsExactly("Mock interview is somewhere else now. Where: Police Headquarters."
                        + " The time has not changed: Monday 30 November at 2pm.");
        assertThat(questions.find(ann)).isEmpty();
        assertThat(told.textsTo(bob)).isEmpty();
    }

    @Test
    void saysTheNewTimeAndPlaceInOne() {
        be(interview, "Police Headquarters");
        timetable.move(interview, STARTS.plus(Duration.ofHours(26)));
        news.go();

        assertThat(told.textsTo(ann))
                .singleElement()
                .asString()
                .contains("It is now Tuesday 1 December at 4pm. Where: Police Headquarters.");
    }

    @Test
    void saysNothingOfWhatIsAsItWas() {
        be(interview, "Police Headquarters");
        timetable.move(interview, STARTS.plus(Duration.ofHours(26)));
        timetable.move(interview, STARTS);
        be(interview, "Town Hall");
        news.go();

        assertThat(told.textsTo(ann)).isEmpty();
    }

    @Test
    void saysNothingOfAnotherHost() {
        timetable.change(interview, new Details(1, 0, "Town Hall", Host.guest("Priya Shah")));
        news.go();

        assertThat(told.textsTo(ann)).isEmpty();
    }

    @Test
    void wakesPeopleForAnotherPlaceInTheMorning() {
        SessionId early = session(Instant.parse("2026-11-25T09:30:00Z"));
        ConversationId cat = told.candidate(Channel.SMS);
        bookings.book(cat, early);
        clock.set(TUESDAY_AT_TEN_AT_NIGHT);

        be(early, "Police Headquarters");
        news.go();

        assertThat(told.textsTo(cat)).hasSize(1);
    }

    @Test
    void offersOtherDatesForWhatIsCalledOff() {
        SessionId second = session(STARTS.plus(Duration.ofDays(1)));
        SessionId third = session(STARTS.plus(Duration.ofDays(2)));

        timetable.callOff(interview);
        news.go();

        assertThat(told.textsTo(ann))
                .containsExactly("Sorry, this does not take place: Mock interview, Monday 30 November at 2pm."
                        + " You could come instead on: 1 Tue 1 Dec 2pm, 2 Wed 2 Dec 2pm. Text the number.");
        assertThat(questions.find(ann)).contains(new Question.Which(List.of(second, third), Optional.empty()));
        assertThat(told.textsTo(bob)).hasSize(1);
    }

    @Test
    void saysSoWhenThereIsNoOtherDate() {
        timetable.callOff(interview);
        news.go();

        assertThat(told.textsTo(ann)).singleElement().asString().contains("There is no other date yet.");
        assertThat(questions.find(ann)).isEmpty();
    }

    @Test
    void waitsForTheMorning() {
        clock.set(TUESDAY_AT_TEN_AT_NIGHT);
        timetable.callOff(interview);
        news.go();
        assertThat(told.textsTo(ann)).isEmpty();

        clock.set(WEDNESDAY_AT_EIGHT);
        news.go();

        assertThat(told.textsTo(ann)).hasSize(1);
    }

    @Test
    void wakesPeopleForWhatConcernsTheMorning() {
        SessionId early = session(Instant.parse("2026-11-25T09:30:00Z"));
        ConversationId cat = told.candidate(Channel.SMS);
        bookings.book(cat, early);
        clock.set(TUESDAY_AT_TEN_AT_NIGHT);

        timetable.callOff(early);
        news.go();

        assertThat(told.textsTo(cat)).hasSize(1);
    }

    @Test
    void wakesPeopleForWhatWasToBeInTheMorning() {
        SessionId early = session(Instant.parse("2026-11-25T09:30:00Z"));
        ConversationId cat = told.candidate(Channel.SMS);
        bookings.book(cat, early);
        clock.set(TUESDAY_AT_TEN_AT_NIGHT);

        timetable.move(early, STARTS);
        news.go();

        assertThat(told.textsTo(cat)).hasSize(1);
    }

    @Test
    void leavesAloneWhoSaidStop() {
        optOuts.add(told.addressOf(ann));
        timetable.callOff(interview);
        news.go();
        optOuts.remove(told.addressOf(ann));
        news.go();

        assertThat(told.textsTo(ann)).isEmpty();
        assertThat(told.textsTo(bob)).hasSize(1);
    }

    @Test
    void speaksThroughAPersonWhatCannotWait() {
        transactions.executeWithoutResult(status -> {
            floor.pass(ann, Floor.Holder.PERSON);
            floor.pass(bob, Floor.Holder.PERSON);
        });
        bookings.drop(ann, interview);
        news.go();
        assertThat(told.to(bob)).extracting(Told.Message::speaker).containsExactly("PERSON");

        timetable.callOff(interview);
        news.go();
        assertThat(told.to(bob)).extracting(Told.Message::speaker).containsExactly("PERSON", "PERSON");
    }

    @Test
    void keepsTheRestUntilThePersonHasGone() {
        transactions.executeWithoutResult(status -> floor.pass(bob, Floor.Holder.PERSON));
        clock.set(STARTS.minus(Duration.ofHours(1)));
        expiry.expire();
        news.go();
        assertThat(told.textsTo(bob)).isEmpty();

        transactions.executeWithoutResult(status -> floor.pass(bob, Floor.Holder.BOT));
        news.go();

        assertThat(told.textsTo(bob)).hasSize(1);
    }

    @Test
    void tellsNobodyAThirdThingOnOneDayThatTheyCanDoWithout() {
        clock.set(STARTS.minus(Duration.ofHours(1)));
        for (String kind : List.of("application-workshop", "discovery-day")) {
            timetable.callOff(bookedByBob(kind));
            news.go();
            clock.advance(Duration.ofMinutes(3));
        }
        assertThat(told.textsTo(bob)).hasSize(2);

        expiry.expire();
        news.go();

        assertThat(told.textsTo(bob)).hasSize(2);
    }

    private SessionId bookedByBob(String kind) {
        SessionId session = session(STARTS.plus(Duration.ofDays(1)));
        jdbc.sql("update session set kind = ? where number = ?")
                .params(kind, session.number())
                .update();
        bookings.book(bob, session);
        return session;
    }

    private void be(SessionId session, String place) {
        timetable.change(session, new Details(1, 0, place, Host.guest("Sam Carter")));
    }

    private SessionId session(Instant starts) {
        return ((Addition.Added) timetable.add(new Plan(
                        force,
                        "mock-interview",
                        starts,
                        Duration.ofHours(1),
                        "Town Hall",
                        1,
                        0,
                        Host.guest("Sam Carter"))))
                .session()
                .id();
    }
}
