package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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
    Expiry expiry;

    @Autowired
    StillClock clock;

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
                        "Sam Carter",
                        false));
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
    void isBackedByTheDatabase() {
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
    void lateOrEarlyRequestsAreRefused() {
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

    @Nested
    class WhileSomebodyDecides {
        @Test
        void keepsThePlaceForTenMinutes() {
            Instant until = NOW.plus(Duration.ofMinutes(10));

            assertThat(bookings.hold(ann, interview)).isEqualTo(new Holding.Held(until));
            assertThat(bookings.book(bob, interview)).isEqualTo(new Refusal.Full());
            clock.set(until.minusMillis(1));
            assertThat(bookings.book(ann, interview)).isInstanceOf(Attempt.Booked.class);
        }

        @Test
        void doesNotKeepItLongerForWhoAsksAgain() {
            bookings.hold(ann, interview);
            clock.advance(Duration.ofMinutes(9));

            assertThat(bookings.hold(ann, interview)).isEqualTo(new Holding.Held(NOW.plus(Duration.ofMinutes(10))));
        }

        @Test
        void saysThatTheTimeIsOverWhereThePlaceHasGone() {
            bookings.hold(ann, interview);
            clock.advance(Duration.ofMinutes(10));
            book(bob, interview);

            assertThat(bookings.book(ann, interview)).isEqualTo(new Refusal.HoldExpired());
        }

        @Test
        void booksAfterTheTimeIfThereIsStillAPlace() {
            bookings.hold(ann, interview);
            clock.advance(Duration.ofHours(1));

            assertThat(bookings.book(ann, interview)).isInstanceOf(Attempt.Booked.class);
        }

        @Test
        void letsGoOfOnePlaceWhenTheyLookAtAnother() {
            SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            bookings.hold(ann, interview);

            assertThat(bookings.hold(ann, other)).isInstanceOf(Holding.Held.class);
            assertThat(bookings.of(ann).entries())
                    .extracting(entry -> entry.session().id())
                    .containsExactly(other);
            assertThat(bookings.book(bob, interview)).isInstanceOf(Attempt.Booked.class);
        }

        @Test
        void keepsThePlaceTheyWouldMoveTo() {
            SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            book(ann, interview);

            assertThat(bookings.holdInstead(ann, interview, other)).isInstanceOf(Holding.Held.class);
            assertThat(bookings.book(bob, other)).isEqualTo(new Refusal.Full());
            assertThat(bookings.book(ann, other)).isEqualTo(new Refusal.TooManyOfThisKind(1));
            assertThat(bookings.move(ann, interview, other)).isInstanceOf(Attempt.Booked.class);
        }
    }

    @Nested
    class WhenMoving {
        @Test
        void takesTheNewPlaceAndGivesUpTheOld() {
            SessionId later = session("mock-interview", STARTS.plus(Duration.ofMinutes(30)), 1);
            book(ann, interview);

            assertThat(bookings.move(ann, interview, later)).isInstanceOf(Attempt.Booked.class);

            assertThat(bookings.of(ann).booked()).containsExactly(find(later));
            assertThat(bookings.book(bob, interview)).isInstanceOf(Attempt.Booked.class);
        }

        @Test
        void keepsTheOldPlaceIfThereIsNoNewOne() {
            SessionId full = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            book(ann, interview);
            book(bob, full);

            assertThat(bookings.move(ann, interview, full)).isEqualTo(new Refusal.Full());
            assertThat(bookings.of(ann).booked()).containsExactly(find(interview));
        }

        @Test
        void needsAPlaceToMoveFrom() {
            SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            bookings.hold(ann, interview);

            assertThat(bookings.move(ann, interview, other)).isEqualTo(new Attempt.NothingToMove());
        }

        @Test
        void doesNotClearOfAThirdSession() {
            SessionId workshop = session("workshop", STARTS.plus(Duration.ofDays(1)), 1);
            SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            book(ann, interview);
            book(ann, workshop);

            assertThat(bookings.move(ann, interview, other)).isEqualTo(new Refusal.Overlaps(find(workshop)));
        }

        @Test
        void givesTheOldPlaceToWhoWaits() {
            SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            book(ann, interview);
            bookings.joinWaitlist(bob, interview);

            bookings.move(ann, interview, other);

            assertThat(standing(bob)).isInstanceOf(Standing.Offer.class);
        }
    }

    @Nested
    class WhenDropped {
        @Test
        void isFreeAgain() {
            book(ann, interview);

            assertThat(bookings.drop(ann, interview)).isInstanceOf(Drop.Dropped.class);

            assertThat(bookings.of(ann).entries()).isEmpty();
            assertThat(sessions.open(force)).containsExactly(find(interview));
            assertThat(bookings.drop(ann, interview)).isEqualTo(new Drop.NothingToDrop());
        }

        @Test
        void isPossibleUntilTheSessionBegins() {
            book(ann, interview);
            clock.set(STARTS);

            assertThat(bookings.drop(ann, interview)).isEqualTo(new Drop.TooLate());
        }
    }

    @Nested
    class WhenFull {
        @BeforeEach
        void annHasThePlaceAndTheOthersWait() {
            book(ann, interview);
            assertThat(bookings.joinWaitlist(bob, interview)).isEqualTo(new Joining.Waiting(0));
            assertThat(bookings.joinWaitlist(cat, interview)).isEqualTo(new Joining.Waiting(1));
        }

        @Test
        void letsNobodyWaitTwice() {
            assertThat(bookings.joinWaitlist(cat, interview)).isEqualTo(new Joining.Waiting(1));
            assertThat(bookings.drop(bob, interview)).isInstanceOf(Drop.Dropped.class);
            assertThat(bookings.joinWaitlist(cat, interview)).isEqualTo(new Joining.Waiting(0));
        }

        @Test
        void offersAFreedPlaceToTheHeadAndToNobodyElse() {
            bookings.drop(ann, interview);

            assertThat(standing(bob))
                    .isInstanceOfSatisfying(
                            Standing.Offer.class,
                            offer -> assertThat(offer.until()).isEqualTo(NOW.plus(Duration.ofHours(24))));
            assertThat(standing(cat)).isInstanceOf(Standing.WaitlistPlace.class);
            assertThat(bookings.book(cat, interview)).isEqualTo(new Refusal.Full());
            assertThat(bookings.joinWaitlist(bob, interview))
                    .isEqualTo(new Joining.PlaceKept(NOW.plus(Duration.ofHours(24))));
            assertThat(sessions.open(force)).isEmpty();
        }

        @Test
        void booksForWhoAcceptsTheOffer() {
            bookings.drop(ann, interview);

            assertThat(bookings.book(bob, interview)).isInstanceOf(Attempt.Booked.class);
            assertThat(bookings.of(bob).booked()).containsExactly(find(interview));
        }

        @Test
        void asksTheNextWhenSomebodyDeclines() {
            bookings.drop(ann, interview);
            bookings.drop(bob, interview);

            assertThat(standing(cat)).isInstanceOf(Standing.Offer.class);
        }

        @Test
        void asksTheNextWhenTheOfferRunsOut() {
            bookings.drop(ann, interview);
            clock.advance(Duration.ofHours(24));

            assertThat(expiry.expire()).isPositive();

            assertThat(standing(cat)).isInstanceOf(Standing.Offer.class);
            assertThat(bookings.book(bob, interview)).isEqualTo(new Refusal.OfferExpired());
        }

        @Test
        void goesToThePublicWhenNobodyIsLeft() {
            bookings.drop(ann, interview);
            bookings.drop(bob, interview);
            assertThat(sessions.open(force)).isEmpty();
            bookings.drop(cat, interview);

            assertThat(sessions.open(force)).containsExactly(find(interview));
        }

        @Test
        void isNotOpenToThePublicBeforeTheSweepHasLooked() {
            bookings.drop(ann, interview);
            clock.advance(Duration.ofHours(24));

            assertThat(sessions.open(force)).isEmpty();
            assertThat(bookings.book(ann, interview)).isEqualTo(new Refusal.Full());
        }

        @Test
        void endsTheWaitWhenItIsTooLate() {
            clock.set(STARTS.minus(Duration.ofHours(2)).plusMillis(1));

            assertThat(expiry.expire()).isPositive();

            assertThat(bookings.of(bob).entries()).isEmpty();
            assertThat(expiry.expire()).isZero();
        }

        @Test
        void letsWhoIsOfferedAPlaceMoveToIt() {
            SessionId other = session("mock-interview", STARTS.plus(Duration.ofDays(1)), 1);
            book(bob, other);
            bookings.drop(ann, interview);

            assertThat(bookings.book(bob, interview)).isEqualTo(new Refusal.TooManyOfThisKind(1));
            assertThat(bookings.move(bob, other, interview)).isInstanceOf(Attempt.Booked.class);
        }

        @Test
        void keepsAnOfferThatStandsPastTheNotice() {
            clock.set(STARTS.minus(Duration.ofMinutes(121)));
            bookings.drop(ann, interview);
            clock.set(STARTS.minus(Duration.ofMinutes(95)));

            assertThat(bookings.book(bob, interview)).isInstanceOf(Attempt.Booked.class);
        }
    }

    @Test
    void makesNobodyWaitWhereThereIsAPlace() {
        assertThat(bookings.joinWaitlist(ann, interview)).isEqualTo(new Joining.PlaceFree());
    }

    @Nested
    class WhenTheTeamChangesASession {
        @Test
        void refusesWhatCannotBe() {
            assertThat(add(NOW, Duration.ofHours(1), 1)).isEqualTo(new Addition.InThePast());
            assertThat(add(STARTS, Duration.ZERO, 1)).isEqualTo(new Addition.NoLength());
            assertThat(add(STARTS, Duration.ofHours(1), 0)).isEqualTo(new Addition.NoPlaces());
            assertThat(timetable.move(interview, NOW)).isEqualTo(new SessionChange.InThePast());
            assertThat(timetable.callOff(new SessionId(999_999_999))).isEqualTo(new SessionChange.NotThere());
        }

        @Test
        void doesNotTakePlacesFromWhoHasThem() {
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
        void namesEverybodyWhoIsConcernedWhenItIsCalledOff() {
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
        void namesWhoCannotBeAtTheNewTime() {
            SessionId workshop = session("workshop", STARTS.plus(Duration.ofDays(1)), 2);
            timetable.changeCapacity(interview, 2);
            book(ann, interview);
            book(bob, interview);
            book(bob, workshop);

            assertThat(timetable.move(interview, STARTS.plus(Duration.ofDays(1))))
                    .isInstanceOfSatisfying(SessionChange.Moved.class, moved -> {
                        assertThat(moved.session().starts()).isEqualTo(STARTS.plus(Duration.ofDays(1)));
                        assertThat(moved.clashing())
                                .extracting(Standing::candidate)
                                .containsExactly(bob);
                    });
        }
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
        return ((Addition.Added)
                        timetable.add(force, kind, starts, Duration.ofHours(1), "Town Hall", capacity, "Sam Carter"))
                .session()
                .id();
    }

    private Addition add(Instant starts, Duration length, int capacity) {
        return timetable.add(force, "workshop", starts, length, "Town Hall", capacity, "Sam Carter");
    }
}
