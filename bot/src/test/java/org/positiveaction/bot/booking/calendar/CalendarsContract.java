package org.positiveaction.bot.booking.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What calendars read behind a link, with another library than the one that writes it, on each database. */
@BookingTest
@AutoConfigureMockMvc
abstract class CalendarsContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-30T14:00:00Z");

    @Autowired
    CalendarLinks links;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Bookings bookings;

    @Autowired
    Timetable timetable;

    @Autowired
    StillClock clock;

    @Autowired
    MockMvcTester browser;

    private ForceId force = new ForceId("northshire");
    private ConversationId ann = ConversationId.create();

    @BeforeEach
    void anotherCandidateOfAnotherForce() {
        clock.set(TUESDAY_AT_TEN);
        ann = ConversationId.create();
        force = new ForceId("force-" + UUID.randomUUID());
    }

    @Test
    void showsABookingAndNothingOfAnybodyElse() {
        StandingId booking = booked(session(STARTS, "Town Hall"));

        MvcTestResult answer = get(links.of(booking));

        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store", "private");
        assertThat(answer.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("inline; filename=\"session.ics\"");
        ICalendar calendar = read(answer);
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Mock interview");
            assertThat(event.getLocation().getValue()).isEqualTo("Town Hall");
            assertThat(event.getDescription().getValue()).startsWith("Think of two things");
            assertThat(event.getStatus().isConfirmed()).isTrue();
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(event.getAttendees()).isEmpty();
            assertThat(event.getOrganizer()).isNull();
        });
    }

    /** In winter, in summer, and on the nights when the clocks change: both hours that look alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-08T14:00:00Z",
                "2027-07-08T13:00:00Z",
                "2027-03-28T00:30:00Z",
                "2027-03-28T01:00:00Z",
                "2027-10-31T00:30:00Z",
                "2027-10-31T01:30:00Z"
            })
    void isAtTheSameInstant(Instant starts) {
        clock.set(starts.minus(Duration.ofDays(3)));

        VEvent event = eventBehind(links.of(booked(session(starts, "Town Hall"))));

        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(starts);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(starts.plus(Duration.ofHours(1)));
    }

    @Test
    void keepsItsNameAndGrowsWhenTheSessionMoves() {
        SessionId session = session(STARTS, "Town Hall");
        String link = links.of(booked(session));
        VEvent before = eventBehind(link);

        timetable.move(session, STARTS.plus(Duration.ofDays(1)));

        VEvent after = eventBehind(link);
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateStart().getValue().toInstant()).isEqualTo(STARTS.plus(Duration.ofDays(1)));
    }

    @Test
    void cancelsWhatIsGivenUp() {
        SessionId session = session(STARTS, "Town Hall");
        String link = links.of(booked(session));

        bookings.drop(ann, session);

        assertIsCancelled(link, 1);
    }

    @Test
    void cancelsWhatTheyLeftForAnother() {
        SessionId session = session(STARTS, "Town Hall");
        String link = links.of(booked(session));

        assertThat(bookings.move(ann, session, session(STARTS.plus(Duration.ofDays(1)), "Town Hall")))
                .isInstanceOf(Attempt.Booked.class);

        assertIsCancelled(link, 1);
    }

    @Test
    void cancelsWhatIsCalledOff() {
        SessionId session = session(STARTS, "Town Hall");
        String link = links.of(booked(session));

        timetable.callOff(session);

        assertIsCancelled(link, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room 3, Town Hall; ask at the desk",
                "First line\nSecond line",
                "back\\slash and \"quotes\"",
                "https://meet.example.org/a?b=c&d=e;f",
                "Neuadd y Dref, Tŷ Ddewi 🚓👮🏽‍♀️",
                "🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓🚓",
                "A very long place, in the second building behind the first one; up the stairs, then left, then right,"
                        + " then left again, past the café and the naïve painting of a façade, and ask for the room"
            })
    void bringsEveryPlaceAcrossInLinesOf75Bytes(String place) {
        String link = links.of(booked(session(STARTS, place)));

        assertThat(eventBehind(link).getLocation().getValue()).isEqualTo(place);
        assertThat(text(get(link)).split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void leavesOutWhatACalendarMayNotHold() {
        String link = links.of(booked(session(STARTS, "Town\u0007 Hall\r\nEND:VEVENT\r\nBEGIN:VALARM")));

        assertThat(eventBehind(link).getLocation().getValue()).isEqualTo("Town  Hall\nEND:VEVENT\nBEGIN:VALARM");
    }

    @Test
    void givesOneBookingOneLinkThatNobodyGuesses() {
        StandingId one = booked(session(STARTS, "Town Hall"));
        StandingId other = booked(session(STARTS.plus(Duration.ofHours(2)), "Town Hall"), ConversationId.create());

        assertThat(links.of(one)).isEqualTo(links.of(one)).isNotEqualTo(links.of(other));
        assertThat(links.of(one)).matches("http://[a-z0-9.]+:\\d+/calendar/[A-Za-z0-9_-]{24}\\.ics");
        assertThat(CalendarToken.create().toString()).isEqualTo("CalendarToken[…]");
        assertThat(Stream.generate(CalendarToken::create).limit(1_000).distinct())
                .hasSize(1_000);
    }

    @Test
    void forgetsThirtyDaysAfterTheSession() {
        String link = links.of(booked(session(STARTS, "Town Hall")));

        clock.set(STARTS.plus(Duration.ofDays(30)));
        assertThat(get(link)).hasStatusOk();
        clock.set(STARTS.plus(Duration.ofDays(30)).plus(Duration.ofHours(1)));

        MvcTestResult old = get(link);
        MvcTestResult guessed = get("/calendar/AAAAAAAAAAAAAAAAAAAAAAAA.ics");
        assertThat(old).hasStatus(HttpStatus.NOT_FOUND).hasContentType("text/plain;charset=UTF-8");
        assertThat(text(old)).isEqualTo(text(guessed)).startsWith("This link does not work, or not any more.");
        assertThat(guessed).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(old.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/calendar/",
                "/calendar/.ics",
                "/calendar/AAAAAAAAAAAAAAAAAAAAAAAA",
                "/calendar/..%2f..%2fetc%2fpasswd.ics",
                "/calendar/%2e%2e/team.ics",
                "/calendar/' or '1'='1.ics",
                "/calendar/%00.ics",
                "/calendar/a/b/c.ics"
            })
    void knowsNoOtherLinks(String path) {
        assertThat(get(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get(path))).startsWith("This link does not work");
    }

    @Test
    void knowsNoLinkThatIsTooLong() {
        assertThat(get("/calendar/" + "A".repeat(6_000) + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void answersWhoOnlyAsksWhetherItIsThere() {
        String link = links.of(booked(session(STARTS, "Town Hall")));

        assertThat(browser.head().uri(path(link))).hasStatusOk();
    }

    @Test
    void showsATeamItsSessionsAndHowManyCome() {
        SessionId over = session(STARTS, "Town Hall");
        SessionId coming = session(STARTS.plus(Duration.ofDays(40)), "Town Hall");
        SessionId off = session(STARTS.plus(Duration.ofDays(41)), "Town Hall");
        booked(coming);
        timetable.callOff(off);
        String link = feed.of(force);

        clock.set(STARTS.plus(Duration.ofDays(20)));
        assertThat(read(get(link)).getEvents())
                .extracting(
                        event -> event.getSummary().getValue(),
                        event -> event.getDescription().getValue(),
                        event -> event.getStatus().isCancelled())
                .containsExactly(
                        tuple("Mock interview (0 of 8 booked)", "Host: Sam Carter", false),
                        tuple("Mock interview (1 of 8 booked)", "Host: Sam Carter", false),
                        tuple("Mock interview (0 of 8 booked)", "Host: Sam Carter", true));
        assertThat(read(get(link)).getEvents())
                .allSatisfy(event -> assertThat(event.getAttendees()).isEmpty());
        assertThat(over).isNotEqualTo(coming);

        clock.set(STARTS.plus(Duration.ofDays(31)));
        assertThat(read(get(link)).getEvents()).hasSize(2);
    }

    @Test
    void showsATeamNothingOfOtherForces() {
        session(STARTS, "Town Hall");

        assertThat(read(get(feed.of(new ForceId("force-" + UUID.randomUUID())))).getEvents())
                .isEmpty();
    }

    @Test
    void givesATeamANewLinkAndForgetsTheOld() {
        String old = feed.of(force);
        assertThat(feed.of(force)).isEqualTo(old);

        String renewed = feed.renew(force);

        assertThat(renewed).isNotEqualTo(old);
        assertThat(get(old)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(renewed)).hasStatusOk();
    }

    private void assertIsCancelled(String link, int sequence) {
        assertThat(read(get(link)).getMethod().getValue()).isEqualTo("CANCEL");
        VEvent event = eventBehind(link);
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(sequence);
    }

    private VEvent eventBehind(String link) {
        return read(get(link)).getEvents().getFirst();
    }

    private MvcTestResult get(String link) {
        return browser.get().uri(path(link)).exchange();
    }

    private static URI path(String link) {
        return URI.create(link.replaceFirst("^http://[a-z0-9.]+:\\d+", "")
                .replace("'", "%27")
                .replace(" ", "%20"));
    }

    private static ICalendar read(MvcTestResult answer) {
        return Biweekly.parse(text(answer)).first();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private StandingId booked(SessionId session) {
        return booked(session, ann);
    }

    private StandingId booked(SessionId session, ConversationId candidate) {
        return ((Attempt.Booked) bookings.book(candidate, session)).booking().id();
    }

    private SessionId session(Instant starts, String place) {
        return ((Addition.Added) timetable.add(new Plan(
                        force, "mock-interview", starts, Duration.ofHours(1), place, 8, 0, Host.guest("Sam Carter"))))
                .session()
                .id();
    }
}
