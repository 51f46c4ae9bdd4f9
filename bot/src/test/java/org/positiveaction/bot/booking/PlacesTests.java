package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

class PlacesTests {
    private static final BookingSettings SETTINGS =
            new BookingSettings(Duration.ofHours(2), Duration.ofDays(90), Duration.ofMinutes(10), 1);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-30T10:00:00Z");
    private static final Diary EMPTY = new Diary(List.of());

    private final ConversationId ann = ConversationId.create();
    private final ConversationId bob = ConversationId.create();
    private final Session interview = session(1, "mock-interview", STARTS);

    @Nested
    class WhenThereIsAPlace {
        private final Places places = places(interview);

        @Test
        void givesItToWhoHasNothingElse() {
            assertThat(objection(places, EMPTY)).isEmpty();
        }

        @Test
        void letsNobodyBeInTwoPlacesAtATime() {
            Session halfAnHourLater = session(2, "workshop", STARTS.plus(Duration.ofMinutes(30)));

            assertThat(objection(places, diary(halfAnHourLater))).contains(new Refusal.Overlaps(halfAnHourLater));
        }

        @Test
        void letsOneSessionFollowTheOther() {
            assertThat(objection(places, diary(session(2, "workshop", interview.ends()))))
                    .isEmpty();
        }

        @Test
        void givesASecondOfAKindOnlyWhereTheSettingsDo() {
            Diary another = diary(session(2, "mock-interview", STARTS.plus(Duration.ofDays(1))));
            BookingSettings two = new BookingSettings(SETTINGS.notice(), SETTINGS.furthest(), SETTINGS.hold(), 2);

            assertThat(objection(places, another)).contains(new Refusal.TooManyOfThisKind(1));
            assertThat(places.objection(ann, another, two, NOW)).isEmpty();
        }

        @Test
        void closesAtTheNoticeAndOpensAtTheFurthest() {
            Instant closes = STARTS.minus(SETTINGS.notice());
            Instant opens = STARTS.minus(SETTINGS.furthest());

            assertThat(places.objection(ann, EMPTY, SETTINGS, closes)).isEmpty();
            assertThat(places.objection(ann, EMPTY, SETTINGS, closes.plusMillis(1)))
                    .contains(new Refusal.TooLate());
            assertThat(places.objection(ann, EMPTY, SETTINGS, opens)).isEmpty();
            assertThat(places.objection(ann, EMPTY, SETTINGS, opens.minusMillis(1)))
                    .contains(new Refusal.TooEarly(opens));
        }
    }

    @Nested
    class WhenFull {
        @Test
        void isSoWhetherThePlaceIsBookedOrHeldOrOffered() {
            Instant later = NOW.plusSeconds(60);

            assertThat(objection(places(interview, booking(bob)), EMPTY)).contains(new Refusal.Full());
            assertThat(objection(places(interview, new Standing.Hold(id(), bob, interview.id(), later)), EMPTY))
                    .contains(new Refusal.Full());
            assertThat(objection(places(interview, new Standing.Offer(id(), bob, interview.id(), later)), EMPTY))
                    .contains(new Refusal.Full());
        }

        @Test
        void givesTheKeptPlaceToWhomItIsKeptForAlsoWhenItIsLate() {
            Places kept = places(interview, new Standing.Offer(id(), ann, interview.id(), STARTS));

            assertThat(objection(kept, EMPTY)).isEmpty();
            assertThat(kept.objection(ann, EMPTY, SETTINGS, STARTS.minusSeconds(1)))
                    .isEmpty();
            assertThat(kept.objection(ann, EMPTY, SETTINGS, STARTS)).contains(new Refusal.TooLate());
        }

        @Test
        void doesNotBookTheSameCandidateTwice() {
            assertThat(objection(places(interview, booking(ann)), EMPTY)).contains(new Refusal.AlreadyBooked());
        }

        @Test
        void hasNothingForWhoWaits() {
            assertThat(places(interview, booking(bob), waiting(ann)).next()).isEmpty();
        }
    }

    @Nested
    class WhenAPlaceComesFree {
        @Test
        void hasItForWhoWaitedLongest() {
            Standing.WaitlistPlace first = waiting(bob);

            assertThat(places(interview, first, waiting(ann)).next()).containsExactly(first);
        }

        @Test
        void countsHowManyAreAhead() {
            Standing.WaitlistPlace second = waiting(ann);

            assertThat(places(interview, waiting(bob), second).ahead(second)).isEqualTo(1);
        }
    }

    @Test
    void givesNoPlaceWhereNothingTakesPlace() {
        Session off = new Session(
                interview.id(),
                interview.force(),
                "mock-interview",
                STARTS,
                interview.length(),
                "",
                1,
                0,
                Host.guest(""),
                1,
                true);

        assertThat(objection(places(off), EMPTY)).contains(new Refusal.CalledOff());
    }

    @Test
    void saysNothingOfPeopleWhenItIsLogged() {
        assertThat(interview).hasToString("Session[1]");
    }

    private Optional<Refusal> objection(Places places, Diary diary) {
        return places.objection(ann, diary, SETTINGS, NOW);
    }

    private static Session session(long number, String kind, Instant starts) {
        return new Session(
                new SessionId(number),
                new ForceId("northshire"),
                kind,
                starts,
                Duration.ofHours(1),
                "Town Hall",
                1,
                0,
                Host.guest("Sam"),
                0,
                false);
    }

    private static Places places(Session session, Standing... standings) {
        return new Places(session, List.of(standings));
    }

    private Diary diary(Session... sessions) {
        List<Diary.Entry> entries = new ArrayList<>();
        for (Session session : sessions) {
            entries.add(new Diary.Entry(session, new Standing.Booking(id(), ann, session.id(), NOW)));
        }
        return new Diary(entries);
    }

    private Standing.Booking booking(ConversationId candidate) {
        return new Standing.Booking(id(), candidate, interview.id(), NOW);
    }

    private Standing.WaitlistPlace waiting(ConversationId candidate) {
        return new Standing.WaitlistPlace(id(), candidate, interview.id(), NOW);
    }

    private static long ids;

    private static StandingId id() {
        return new StandingId(ids++);
    }
}
