package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes to a session and what they need there, on each database. */
@BookingTest
abstract class AttendanceContract {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(1));

    @Autowired
    Bookings bookings;

    @Autowired
    Timetable timetable;

    @Autowired
    Attendance attendance;

    @Autowired
    AccessNeeds needs;

    @Autowired
    StillClock clock;

    private ForceId force = new ForceId("northshire");
    private ConversationId ann = ConversationId.create();
    private ConversationId bob = ConversationId.create();
    private SessionId interview = new SessionId(0);
    private StandingId annsPlace = new StandingId(0);
    private StandingId bobsPlace = new StandingId(0);

    @BeforeEach
    void annAndBobHaveBookedAnInterview() {
        clock.set(NOW);
        force = new ForceId("force-" + UUID.randomUUID());
        ann = ConversationId.create();
        bob = ConversationId.create();
        interview = session(STARTS);
        annsPlace = book(ann, interview);
        bobsPlace = book(bob, interview);
    }

    @Test
    void listsWhoHasBookedAndNobodyElse() {
        bookings.hold(ConversationId.create(), interview);
        bookings.drop(bob, interview);

        assertThat(attendance.of(interview)).containsExactly(new Attendee(annsPlace, ann, NOW, Presence.UNKNOWN));
    }

    @Test
    void keepsWhoCame() {
        clock.set(STARTS);

        assertThat(attendance.mark(interview, Map.of(annsPlace, Presence.CAME, bobsPlace, Presence.STAYED_AWAY)))
                .isEqualTo(new Marking.Marked());
        assertThat(attendance.of(interview))
                .extracting(Attendee::presence)
                .containsExactly(Presence.CAME, Presence.STAYED_AWAY);

        attendance.mark(interview, Map.of(bobsPlace, Presence.UNKNOWN));
        assertThat(attendance.of(interview))
                .extracting(Attendee::presence)
                .containsExactly(Presence.CAME, Presence.UNKNOWN);
    }

    @Test
    void saysOfNobodyThatTheyCameBeforeItBegins() {
        assertThat(attendance.mark(interview, Map.of(annsPlace, Presence.CAME))).isEqualTo(new Marking.TooEarly());
        assertThat(attendance.of(interview)).extracting(Attendee::presence).containsOnly(Presence.UNKNOWN);
    }

    @Test
    void saysOfNobodyThatTheyCameToWhatDidNotTakePlace() {
        timetable.callOff(interview);
        clock.set(STARTS);

        assertThat(attendance.mark(interview, Map.of(annsPlace, Presence.CAME))).isEqualTo(new Marking.NotThere());
        assertThat(attendance.mark(new SessionId(999_999_999), Map.of())).isEqualTo(new Marking.NotThere());
    }

    @Test
    void leavesOtherSessionsAlone() {
        SessionId other = session(STARTS);
        clock.set(STARTS);

        attendance.mark(other, Map.of(annsPlace, Presence.CAME));

        assertThat(attendance.of(interview)).extracting(Attendee::presence).containsOnly(Presence.UNKNOWN);
    }

    @Test
    void keepsWhatSomebodyNeeds() {
        needs.keep(annsPlace, " step-free access ");
        needs.keep(bobsPlace, "an interpreter");
        needs.keep(annsPlace, "large print");
        needs.keep(bobsPlace, "  ");

        assertThat(needs.of(interview)).containsExactly(new AccessNeed(annsPlace, "large print"));
    }

    @Test
    void cutsWhatIsTooLongBetweenCharacters() {
        needs.keep(annsPlace, "x".repeat(AccessNeeds.LONGEST - 1) + "😀 and more");

        assertThat(needs.of(interview)).containsExactly(new AccessNeed(annsPlace, "x".repeat(AccessNeeds.LONGEST - 1)));
    }

    @Test
    void takesNeedsAlongToAnotherSession() {
        SessionId other = session(STARTS.plus(Duration.ofDays(1)));
        needs.keep(annsPlace, "large print");

        StandingId moved = ((Attempt.Booked) bookings.move(ann, interview, other))
                .booking()
                .id();

        assertThat(needs.of(interview)).isEmpty();
        assertThat(needs.of(other)).containsExactly(new AccessNeed(moved, "large print"));
    }

    @Test
    void forgetsNeedsAWeekAfterTheSession() {
        needs.keep(annsPlace, "large print");
        clock.set(ENDS.plus(Duration.ofDays(7)).minusMillis(1));
        needs.forget();
        assertThat(needs.of(interview)).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(needs.forget()).isPositive();
        assertThat(needs.of(interview)).isEmpty();
    }

    @Test
    void forgetsTheNeedsOfWhoDoesNotCome() {
        needs.keep(annsPlace, "large print");
        bookings.drop(ann, interview);

        assertThat(needs.of(interview)).isEmpty();
        assertThat(needs.forget()).isPositive();
        assertThat(needs.forget()).isZero();
    }

    @Test
    void printsNobodysWords() {
        assertThat(new AccessNeed(annsPlace, "large print")).asString().doesNotContain("large");
    }

    private StandingId book(ConversationId candidate, SessionId session) {
        return ((Attempt.Booked) bookings.book(candidate, session)).booking().id();
    }

    private SessionId session(Instant starts) {
        return ((Addition.Added) timetable.add(new Plan(
                        force,
                        "mock-interview",
                        starts,
                        Duration.ofHours(1),
                        "Town Hall",
                        3,
                        0,
                        Host.guest("Sam Carter"))))
                .session()
                .id();
    }
}
