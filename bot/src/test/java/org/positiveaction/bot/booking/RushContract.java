package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;

/** What stays true of places when everybody wants them at once, on each database. */
@BookingTest
abstract class RushContract {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    Standings standings;

    @Autowired
    Timetable timetable;

    @Autowired
    StillClock clock;

    @BeforeEach
    void atTen() {
        clock.set(NOW);
    }

    /** Again, for the first time there are few connections to the database yet. */
    @RepeatedTest(3)
    void givesTheLastPlaceToOneOfTwoHundredAndTellsTheOthersThatItIsFull() throws Exception {
        SessionId last = session("mock-interview", NOW.plus(Duration.ofDays(3)), 1);

        List<Attempt> attempts = atOnce(people(200).stream()
                .map(person -> (Callable<Attempt>) () -> bookings.book(person, last))
                .toList());

        assertThat(attempts).filteredOn(Attempt.Booked.class::isInstance).hasSize(1);
        assertThat(attempts).filteredOn(new Refusal.Full()::equals).hasSize(199);
        assertThat(standings.at(last)).hasSize(1);
    }

    @Test
    void putsEachOfTwoHundredOnTheWaitlistOnce() throws Exception {
        SessionId full = session("mock-interview", NOW.plus(Duration.ofDays(3)), 1);
        bookings.book(ConversationId.create(), full);

        List<Joining> joined = atOnce(people(200).stream()
                .map(person -> (Callable<Joining>) () -> bookings.joinWaitlist(person, full))
                .toList());

        assertThat(joined)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                        .<Joining>mapToObj(Joining.Waiting::new)
                        .toList());
    }

    @Test
    void booksOneSessionForWhoAsksForTenThatOverlapAtOnce() throws Exception {
        ConversationId ann = ConversationId.create();
        List<SessionId> overlapping = IntStream.range(0, 10)
                .mapToObj(n -> session("kind-" + n, NOW.plus(Duration.ofDays(3)).plusSeconds(n), 1))
                .toList();

        List<Attempt> attempts = atOnce(overlapping.stream()
                .map(each -> (Callable<Attempt>) () -> bookings.book(ann, each))
                .toList());

        assertThat(attempts).filteredOn(Attempt.Booked.class::isInstance).hasSize(1);
        assertThat(attempts).filteredOn(Refusal.Overlaps.class::isInstance).hasSize(9);
    }

    @Test
    void losesNoPlaceAndGivesNoneTwiceInAThousandMixedRequests() throws Exception {
        List<ConversationId> people = people(15);
        List<SessionId> eight = IntStream.range(0, 8)
                .mapToObj(n -> session(
                        "kind-" + n % 3,
                        NOW.plus(Duration.ofDays(3)).plus(HOUR.dividedBy(2).multipliedBy(n)),
                        1 + n % 3))
                .toList();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Callable<Object>> thousand = IntStream.range(0, 1_000)
                .mapToObj(n -> request(
                        random.nextInt(10),
                        people.get(random.nextInt(people.size())),
                        eight.get(random.nextInt(8)),
                        eight.get(random.nextInt(8))))
                .toList();

        atOnce(thousand);

        for (SessionId id : eight) {
            Places places = new Places(sessions.find(id).orElseThrow(), standings.at(id));
            assertThat(places.taken())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(places.session().capacity());
            assertThat(places.next()).as("nobody waits beside a free place").isEmpty();
            assertThat(places.standings()).extracting(Standing::candidate).doesNotHaveDuplicates();
        }
        people.forEach(person -> hasNothingThatClashes(bookings.of(person).booked(), seed));
        letsEveryPlaceBeTaken(people, eight);
    }

    private Callable<Object> request(int what, ConversationId person, SessionId one, SessionId other) {
        return switch (what) {
            case 0, 1, 2 -> () -> bookings.book(person, one);
            case 3, 4 -> () -> bookings.move(person, one, other);
            case 5, 6 -> () -> bookings.drop(person, one);
            case 7 -> () -> bookings.hold(person, one);
            case 8 -> () -> bookings.joinWaitlist(person, one);
            default -> () -> timetable.changeCapacity(one, 1 + (int) (other.number() % 3));
        };
    }

    private static void hasNothingThatClashes(List<Session> booked, long seed) {
        for (Session one : booked) {
            assertThat(booked)
                    .as("seed %d", seed)
                    .filteredOn(other -> other.overlaps(one) || other.kind().equals(one.kind()))
                    .containsExactly(one);
        }
    }

    /** What nobody has can still be had: nothing leaked. */
    private void letsEveryPlaceBeTaken(List<ConversationId> people, List<SessionId> all) {
        for (SessionId id : all) {
            people.forEach(person -> bookings.drop(person, id));
            assertThat(standings.at(id)).isEmpty();
            int capacity = sessions.find(id).orElseThrow().capacity();
            assertThat(people(capacity).stream().map(person -> bookings.book(person, id)))
                    .allMatch(Attempt.Booked.class::isInstance);
            assertThat(bookings.book(ConversationId.create(), id)).isEqualTo(new Refusal.Full());
        }
    }

    private SessionId session(String kind, Instant starts, int capacity) {
        return ((Addition.Added) timetable.add(new Plan(
                        new ForceId("northshire"),
                        kind,
                        starts,
                        HOUR,
                        "Town Hall",
                        capacity,
                        0,
                        Host.guest("Sam Carter"))))
                .session()
                .id();
    }

    private static List<ConversationId> people(int count) {
        return IntStream.range(0, count).mapToObj(n -> ConversationId.create()).toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
