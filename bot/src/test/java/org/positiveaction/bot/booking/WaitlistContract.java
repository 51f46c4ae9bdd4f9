package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets what comes free, and who is told, on each database. */
@BookingTest
abstract class WaitlistContract {
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
    News news;

    @Autowired
    TransactionTemplate transactions;

    private ForceId force = new ForceId("northshire");
    private ConversationId ann = ConversationId.create();
    private ConversationId bob = ConversationId.create();
    private ConversationId cat = ConversationId.create();
    private SessionId interview = new SessionId(0);

    @BeforeEach
    void annHasTheOnlyPlaceAndTwoWait() {
        clock.set(NOW);
        force = new ForceId("force-" + UUID.randomUUID());
        ann = ConversationId.create();
        bob = ConversationId.create();
        cat = ConversationId.create();
        interview = session("mock-interview", STARTS, 1);
        book(ann, interview);
        assertThat(bookings.joinWaitlist(bob, interview)).isEqualTo(new Joining.Waiting(0));
        assertThat(bookings.joinWaitlist(cat, interview)).isEqualTo(new Joining.Waiting(1));
        news();
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

    @Test
    void makesNobodyWaitWhereThereIsAPlace() {
        SessionId workshop = session("workshop", STARTS, 1);

        assertThat(bookings.joinWaitlist(bob, workshop)).isEqualTo(new Joining.PlaceFree());
    }

    @Test
    void tellsOfAnOfferOnce() {
        bookings.drop(ann, interview);

        assertThat(news()).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo(News.What.OFFERED);
            assertThat(item.session()).isEqualTo(find(interview));
            assertThat(item.standing()).isEqualTo(standing(bob));
            assertThat(item.ended()).isEmpty();
        });
        assertThat(news()).isEmpty();
    }

    @Test
    void tellsOfTwoMovesOnceAndRemembersWhatTheCandidateKnew() {
        timetable.move(interview, STARTS.plus(Duration.ofDays(1)));
        timetable.move(interview, STARTS.plus(Duration.ofDays(2)));

        assertThat(news())
                .filteredOn(item -> item.standing().candidate().equals(ann))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.starts()).isEqualTo(STARTS);
                    assertThat(item.session().starts()).isEqualTo(STARTS.plus(Duration.ofDays(2)));
                });
    }

    @Test
    void tellsAgainWhatCouldNotBeTold() {
        bookings.drop(ann, interview);

        transactions.executeWithoutResult(status -> {
            assertThat(news.waiting())
                    .allSatisfy(item -> assertThat(news.take(item)).isPresent());
            status.setRollbackOnly();
        });

        assertThat(news()).extracting(News.Item::what).containsExactly(News.What.OFFERED);
    }

    @Test
    void saysHowItHasEndedMeanwhile() {
        bookings.drop(ann, interview);
        bookings.drop(bob, interview);

        assertThat(news())
                .extracting(item -> item.standing().candidate(), News.Item::ended)
                .containsExactly(tuple(bob, Optional.of(Standing.End.DROPPED)), tuple(cat, Optional.empty()));
    }

    @Test
    void tellsOfAnOfferThatRanOut() {
        bookings.drop(ann, interview);
        clock.advance(Duration.ofHours(24));
        expiry.expire();

        assertThat(news())
                .extracting(News.Item::what, item -> item.standing().candidate())
                .containsExactly(
                        tuple(News.What.OFFERED, bob),
                        tuple(News.What.OFFER_RAN_OUT, bob),
                        tuple(News.What.OFFERED, cat));
    }

    @Test
    void tellsWhoWaitedInVain() {
        clock.set(STARTS.minus(Duration.ofHours(1)));
        expiry.expire();

        assertThat(news())
                .extracting(News.Item::what, item -> item.standing().candidate())
                .containsExactly(tuple(News.What.WAITED_IN_VAIN, bob), tuple(News.What.WAITED_IN_VAIN, cat));
    }

    @Test
    void tellsEverybodyThatASessionIsMovedOrCalledOff() {
        timetable.move(interview, STARTS.plus(Duration.ofDays(1)));
        timetable.callOff(interview);

        assertThat(news())
                .extracting(News.Item::what, item -> item.standing().candidate())
                .containsExactly(
                        tuple(News.What.MOVED, ann),
                        tuple(News.What.MOVED, bob),
                        tuple(News.What.MOVED, cat),
                        tuple(News.What.CALLED_OFF, ann),
                        tuple(News.What.CALLED_OFF, bob),
                        tuple(News.What.CALLED_OFF, cat));
    }

    /** What is about this test's session; the rest is another's. */
    private List<News.Item> news() {
        return news.waiting().stream()
                .map(item -> transactions.execute(status -> news.take(item)))
                .flatMap(Optional::stream)
                .filter(item -> item.session().id().equals(interview))
                .toList();
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
}
