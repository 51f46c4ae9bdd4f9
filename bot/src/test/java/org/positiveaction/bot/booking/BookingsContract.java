package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What candidates and the team may do with places, on each database. */
@BookingTest
abstract class BookingsContract {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-30T10:00:00Z");

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    Timetable timetable;

    @Autowired
    StillClock clock;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    private ForceId force = new ForceId("northshire");
    private ConversationId ann = ConversationId.create();
    private ConversationId bob = ConversationId.create();
    private ConversationId cat = ConversationId.create();
    private SessionId interview = new SessionId(0);

    @BeforeEach
    void newCandidatesAndAnInterviewWithOnePlace() {
        clock.set(NOW);
        force = new ForceId("force-" + UUID.randomUUID());
        ann = ConversationId.create();
        bob = ConversationId.create();
        cat = ConversationId.create();
        interview = session("mock-interview", STARTS, 1);
    }

    @Test
    void booksAPlace() {
        assertThat(bookings.book(ann, interview)).isInstanceOf(Attempt.Booked.class);

        assertThat(bookings.of(ann).booked()).containsExactly(find(interview));
        assertThat(find(interview))
                .isEqualTo(new Session(
                        interview,
                        force,
                        "mock-interview",
                        STARTS,
                        Duration.ofHours(1),
                        "Town Hall",
                        1,
                        0,
                        Host.guest("Sam Carter"),
                        0,
                        false));
    }

    @Test
    void countsAPlaceOnceAlsoWhereItIsHeldBeforeAndMovedAfterwards() {
        SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        bookings.hold(ann, interview);
        bookings.book(ann, interview);
        bookings.book(ann, interview);
        bookings.book(bob, interview);
        bookings.move(ann, interview, other);

        YearMonth november = YearMonth.of(2026, 11);
        assertThat(figures.of(force, november, november).getFirst().amounts())
                .isEqualTo(Map.of(Figure.PLACE_TAKEN, 1L));
    }

    @Test
    void booksOnceWhoAsksTwice() {
        book(ann, interview);

        assertThat(bookings.book(ann, interview)).isEqualTo(new Refusal.AlreadyBooked());
        assertThat(bookings.hold(ann, interview)).isEqualTo(new Refusal.AlreadyBooked());
        assertThat(bookings.move(ann, interview, interview)).isEqualTo(new Refusal.AlreadyBooked());
        assertThat(bookings.joinWaitlist(ann, interview)).isEqualTo(new Refusal.AlreadyBooked());
    }

    @Test
    void letsNotEvenTheTableBookTwice() {
        book(ann, interview);

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into standing (session_number, conversation_id, state, since, open_for)
                        values (?, ?, 'BOOKED', ?, ?)""")
                        .params(interview.number(), ann.value(), OffsetDateTime.now(ZoneOffset.UTC), ann.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void doesNotKnowASessionThatIsNot() {
        SessionId none = new SessionId(999_999_999);
        book(ann, interview);

        assertThat(bookings.book(ann, none)).isEqualTo(new Refusal.NoSuchSession());
        assertThat(bookings.hold(ann, none)).isEqualTo(new Refusal.NoSuchSession());
        assertThat(bookings.move(ann, interview, none)).isEqualTo(new Refusal.NoSuchSession());
        assertThat(bookings.move(bob, none, interview)).isEqualTo(new Attempt.NothingToMove());
        assertThat(bookings.joinWaitlist(ann, none)).isEqualTo(new Refusal.NoSuchSession());
        assertThat(bookings.drop(ann, none)).isEqualTo(new Drop.NothingToDrop());
    }

    @Test
    void refusesWhoIsTooLateOrTooEarly() {
        SessionId soon = session("workshop", NOW.plus(Duration.ofMinutes(119)), 1);
        SessionId far = session("discovery-day", NOW.plus(Duration.ofDays(91)), 1);

        assertThat(bookings.book(ann, soon)).isEqualTo(new Refusal.TooLate());
        assertThat(bookings.joinWaitlist(ann, soon)).isEqualTo(new Refusal.TooLate());
        assertThat(bookings.hold(ann, far)).isEqualTo(new Refusal.TooEarly(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void givesNoTwoSessionsAtATimeAndNoTwoOfAKind() {
        book(ann, interview);
        SessionId sameTime = session("workshop", STARTS.plus(Duration.ofMinutes(59)), 5);
        SessionId sameKind = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 5);

        assertThat(bookings.book(ann, sameTime)).isEqualTo(new Refusal.Overlaps(find(interview)));
        assertThat(bookings.hold(ann, sameKind)).isEqualTo(new Refusal.TooManyOfThisKind(1));
    }

    @Test
    void givesAsManyOfAKindAsTheForceSays() {
        force = new ForceId("northshire");
        SessionId third = session("application-workshop", STARTS.plus(Duration.ofDays(3)), 5);
        book(ann, session("application-workshop", STARTS.plus(Duration.ofDays(1)), 5));
        book(ann, session("application-workshop", STARTS.plus(Duration.ofDays(2)), 5));

        assertThat(bookings.book(ann, third)).isEqualTo(new Refusal.TooManyOfThisKind(2));
        assertThat(bookings.hold(ann, third)).isEqualTo(new Refusal.TooManyOfThisKind(2));
    }

    @Test
    void keepsAPlaceForTenMinutes() {
        Instant until = NOW.plus(Duration.ofMinutes(10));

        assertThat(bookings.hold(ann, interview)).isEqualTo(new Holding.Held(until));
        assertThat(bookings.book(bob, interview)).isEqualTo(new Refusal.Full());
        clock.set(until.minusMillis(1));
        assertThat(bookings.book(ann, interview)).isInstanceOf(Attempt.Booked.class);
    }

    @Test
    void doesNotKeepAPlaceLongerForWhoAsksAgain() {
        bookings.hold(ann, interview);
        clock.advance(Duration.ofMinutes(9));

        assertThat(bookings.hold(ann, interview)).isEqualTo(new Holding.Held(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void saysThatTheTimeIsOverWhereTheHeldPlaceHasGone() {
        bookings.hold(ann, interview);
        clock.advance(Duration.ofMinutes(10));
        book(bob, interview);

        assertThat(bookings.book(ann, interview)).isEqualTo(new Refusal.HoldExpired());
    }

    @Test
    void booksAfterAHoldIfThereIsStillAPlace() {
        bookings.hold(ann, interview);
        clock.advance(Duration.ofHours(1));

        assertThat(bookings.book(ann, interview)).isInstanceOf(Attempt.Booked.class);
    }

    @Test
    void letsGoOfOneHeldPlaceForAnother() {
        SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        bookings.hold(ann, interview);

        assertThat(bookings.hold(ann, other)).isInstanceOf(Holding.Held.class);
        assertThat(bookings.of(ann).entries())
                .extracting(entry -> entry.session().id())
                .containsExactly(other);
        assertThat(bookings.book(bob, interview)).isInstanceOf(Attempt.Booked.class);
    }

    @Test
    void keepsThePlaceThatSomebodyWouldMoveTo() {
        SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        book(ann, interview);

        assertThat(bookings.holdInstead(ann, interview, other)).isInstanceOf(Holding.Held.class);
        assertThat(bookings.book(bob, other)).isEqualTo(new Refusal.Full());
        assertThat(bookings.book(ann, other)).isEqualTo(new Refusal.TooManyOfThisKind(1));
        assertThat(bookings.move(ann, interview, other)).isInstanceOf(Attempt.Booked.class);
    }

    @Test
    void movesToANewPlaceAndGivesUpTheOld() {
        SessionId later = session("mock-interview", STARTS.plus(Duration.ofMinutes(30)), 1);
        book(ann, interview);

        assertThat(bookings.move(ann, interview, later)).isInstanceOf(Attempt.Booked.class);

        assertThat(bookings.of(ann).booked()).containsExactly(find(later));
        assertThat(bookings.book(bob, interview)).isInstanceOf(Attempt.Booked.class);
    }

    @Test
    void doesNotMoveWhereThereIsNoPlace() {
        SessionId full = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        book(ann, interview);
        book(bob, full);

        assertThat(bookings.move(ann, interview, full)).isEqualTo(new Refusal.Full());
        assertThat(bookings.of(ann).booked()).containsExactly(find(interview));
    }

    @Test
    void movesOnlyWhoHasBooked() {
        SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        bookings.hold(ann, interview);

        assertThat(bookings.move(ann, interview, other)).isEqualTo(new Attempt.NothingToMove());
    }

    @Test
    void doesNotMoveIntoAThirdSession() {
        SessionId workshop = session("workshop", STARTS.plus(Duration.ofDays(1)), 1);
        SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        book(ann, interview);
        book(ann, workshop);

        assertThat(bookings.move(ann, interview, other)).isEqualTo(new Refusal.Overlaps(find(workshop)));
    }

    @Test
    void givesThePlaceOfWhoMovesToWhoWaits() {
        SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
        book(ann, interview);
        bookings.joinWaitlist(bob, interview);

        bookings.move(ann, interview, other);

        assertThat(standing(bob)).isInstanceOf(Standing.Offer.class);
    }

    @Test
    void givesUpAPlace() {
        book(ann, interview);

        assertThat(bookings.drop(ann, interview)).isInstanceOf(Drop.Dropped.class);

        assertThat(bookings.of(ann).entries()).isEmpty();
        assertThat(sessions.open(force)).containsExactly(find(interview));
        assertThat(bookings.drop(ann, interview)).isEqualTo(new Drop.NothingToDrop());
    }

    @Test
    void givesUpAPlaceUntilTheSessionBegins() {
        book(ann, interview);
        clock.set(STARTS);

        assertThat(bookings.drop(ann, interview)).isEqualTo(new Drop.TooLate());
    }

    @Test
    void setsUpNoSessionThatCannotBe() {
        assertThat(add(NOW, Duration.ofHours(1), 1)).isEqualTo(new Addition.InThePast());
        assertThat(add(STARTS, Duration.ZERO, 1)).isEqualTo(new Addition.NoLength());
        assertThat(add(STARTS, Duration.ofHours(1), 0)).isEqualTo(new Addition.NoPlaces());
        assertThat(timetable.move(interview, NOW)).isEqualTo(new SessionChange.InThePast());
        assertThat(timetable.callOff(new SessionId(999_999_999))).isEqualTo(new SessionChange.NotThere());
    }

    @Test
    void takesNoPlaceFromWhoHasIt() {
        timetable.changeCapacity(interview, 3);
        book(ann, interview);
        bookings.hold(bob, interview);

        assertThat(timetable.changeCapacity(interview, 1)).isEqualTo(new SessionChange.TooFew(2));
        assertThat(timetable.changeCapacity(interview, 2)).isInstanceOf(SessionChange.Changed.class);
        assertThat(bookings.book(cat, interview)).isEqualTo(new Refusal.Full());
    }

    @Test
    void givesNewPlacesToWhoWaits() {
        book(ann, interview);
        bookings.joinWaitlist(bob, interview);
        bookings.joinWaitlist(cat, interview);

        timetable.changeCapacity(interview, 2);

        assertThat(standing(bob)).isInstanceOf(Standing.Offer.class);
        assertThat(standing(cat)).isInstanceOf(Standing.WaitlistPlace.class);
    }

    @Test
    void namesEverybodyWhoIsConcernedWhenASessionIsCalledOff() {
        book(ann, interview);
        bookings.joinWaitlist(bob, interview);

        assertThat(timetable.callOff(interview))
                .isInstanceOfSatisfying(
                        SessionChange.CalledOff.class,
                        change -> assertThat(change.ended())
                                .extracting(Standing::candidate)
                                .containsExactly(ann, bob));

        assertThat(bookings.of(ann).entries()).isEmpty();
        assertThat(bookings.book(cat, interview)).isEqualTo(new Refusal.CalledOff());
        assertThat(bookings.joinWaitlist(cat, interview)).isEqualTo(new Refusal.CalledOff());
        assertThat(bookings.drop(ann, interview)).isEqualTo(new Drop.NothingToDrop());
        assertThat(timetable.callOff(interview)).isEqualTo(new SessionChange.NotThere());
        assertThat(sessions.open(force)).isEmpty();
    }

    @Test
    void namesWhoCannotBeAtASessionsNewTime() {
        SessionId workshop = session("workshop", STARTS.plus(Duration.ofDays(1)), 2);
        timetable.changeCapacity(interview, 2);
        book(ann, interview);
        book(bob, interview);
        book(bob, workshop);

        assertThat(timetable.move(interview, STARTS.plus(Duration.ofDays(1))))
                .isInstanceOfSatisfying(SessionChange.Moved.class, moved -> {
                    assertThat(moved.session().starts()).isEqualTo(STARTS.plus(Duration.ofDays(1)));
                    assertThat(moved.clashing()).extracting(Standing::candidate).containsExactly(bob);
                });
    }

    @Test
    void showsAForceItsOwnSessionsThatAreOpen() {
        SessionId later = session("workshop", STARTS.plus(Duration.ofDays(2)), 1);
        session("workshop", NOW.plus(Duration.ofHours(1)), 1);
        session("workshop", NOW.plus(Duration.ofDays(91)), 1);
        timetable.callOff(session("workshop", STARTS, 1));
        book(ann, session("workshop", STARTS.plus(Duration.ofHours(3)), 1));
        bookings.hold(bob, session("discovery-day", STARTS, 1));

        assertThat(sessions.open(force)).containsExactly(find(interview), find(later));
        assertThat(sessions.upcoming(force)).hasSize(6);
        assertThat(sessions.open(new ForceId("another"))).isEmpty();
    }

    private void book(ConversationId candidate, SessionId session) {
        assertThat(bookings.book(candidate, session)).isInstanceOf(Attempt.Booked.class);
    }

    private Standing standing(ConversationId candidate) {
        return bookings.of(candidate).entries().stream()
                .filter(entry -> entry.session().id().equals(interview))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private Session find(SessionId id) {
        return sessions.find(id).orElseThrow();
    }

    private SessionId session(String kind, Instant starts, int capacity) {
        return ((Addition.Added) timetable.add(new Plan(
                        force, kind, starts, Duration.ofHours(1), "Town Hall", capacity, 0, Host.guest("Sam Carter"))))
                .session()
                .id();
    }

    private Addition add(Instant starts, Duration length, int capacity) {
        return timetable.add(
                new Plan(force, "workshop", starts, length, "Town Hall", capacity, 0, Host.guest("Sam Carter")));
    }
}
