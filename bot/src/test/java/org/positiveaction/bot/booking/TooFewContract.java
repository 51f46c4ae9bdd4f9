package org.positiveaction.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.warning.TooFew;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is warned that too few will come, and when, on each database. */
@BookingTest
abstract class TooFewContract {
    private static final Instant TEN_IN_THE_MORNING = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-26T09:30:00Z");

    @Autowired
    TooFew tooFew;

    @Autowired
    Timetable timetable;

    @Autowired
    Bookings bookings;

    @Autowired
    Members members;

    @Autowired
    MemberLines lines;

    @Autowired
    OptOuts optOuts;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    private ForceId force = new ForceId("northshire");
    private Line chat = new Line(ConversationId.create(), new Address.Teams("", ""));
    private Line phone = chat;
    private Line channel = chat;
    private MemberId sam = MemberId.create();
    private SessionId workshop = new SessionId(0);

    @BeforeEach
    void samHoldsAWorkshopThatNeedsTwo() {
        clock.set(TEN_IN_THE_MORNING);
        force = new ForceId("force-" + UUID.randomUUID());
        chat = new Line(ConversationId.create(), new Address.Teams("chat-" + UUID.randomUUID(), "sam"));
        phone = new Line(ConversationId.create(), new Address.Sms("+447700900001", "+447700900100"));
        channel = new Line(ConversationId.create(), new Address.Teams("channel-" + UUID.randomUUID(), "team"));
        sam = member();
        workshop = session(STARTS, new Host("Sam Carter", Optional.of(sam)));
        lines.keepChannel(force, channel);
    }

    @Test
    void tellsTheHostInTeamsOnce() {
        lines.keep(sam, chat);
        lines.keep(sam, phone);
        bookings.book(ConversationId.create(), workshop);

        tooFew.warn();
        tooFew.warn();

        assertThat(told(chat))
                .containsExactly("Session " + workshop
                        + ", Workshop on Thursday 26 November at 9:30am: 1 of at least 2 have booked."
                        + " You can move it or call it off on the team's page.");
        assertThat(told(phone)).isEmpty();
        assertThat(told(channel)).isEmpty();
    }

    @Test
    void tellsTheHostByTextWhereTheyHaveNoChat() {
        lines.keep(sam, phone);

        tooFew.warn();

        assertThat(told(phone)).singleElement().asString().contains("none of at least 2 have booked");
    }

    @Test
    void tellsTheTeamWhereTheHostCannotBeReached() {
        lines.keep(sam, phone);
        optOuts.add(phone.to());
        session(STARTS, Host.guest("Somebody else"));

        tooFew.warn();

        assertThat(told(phone)).isEmpty();
        assertThat(told(channel)).hasSize(2);
        optOuts.remove(phone.to());
    }

    @Test
    void tellsTheTeamWhereTheHostHasLeftTheForce() {
        lines.keep(sam, chat);
        members.remove(sam);

        tooFew.warn();

        assertThat(told(channel)).hasSize(1);
    }

    @Test
    void staysQuietAtNightAndWarnsInTheMorning() {
        clock.set(Instant.parse("2026-11-24T20:00:00Z"));
        tooFew.warn();
        clock.set(Instant.parse("2026-11-25T07:59:59Z"));
        tooFew.warn();
        assertThat(told(channel)).isEmpty();

        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        tooFew.warn();
        assertThat(told(channel)).hasSize(1);
    }

    @Test
    void warnsNobodyMoreThanTwoDaysBeforeOrAfterItHasBegun() {
        clock.set(STARTS.minus(Duration.ofHours(48)).minusMillis(1));
        tooFew.warn();
        clock.set(STARTS);
        tooFew.warn();

        assertThat(told(channel)).isEmpty();
    }

    @Test
    void warnsNobodyWhereEnoughComeOrItIsCalledOff() {
        bookings.book(ConversationId.create(), workshop);
        bookings.book(ConversationId.create(), workshop);
        timetable.callOff(session(STARTS, Host.guest("Somebody else")));

        tooFew.warn();

        assertThat(told(channel)).isEmpty();
    }

    @Test
    void warnsAgainOfANewDate() {
        tooFew.warn();
        timetable.move(workshop, STARTS.minus(Duration.ofHours(1)));

        tooFew.warn();

        assertThat(told(channel)).hasSize(2);
    }

    @Test
    void warnsAgainWhereMoreAreNeeded() {
        tooFew.warn();
        timetable.change(workshop, new Details(3, 3, "Town Hall", Host.guest("Somebody else")));
        timetable.change(workshop, new Details(2, 3, "Police station", Host.guest("Somebody else")));

        tooFew.warn();

        assertThat(told(channel)).hasSize(2);
    }

    private List<String> told(Line line) {
        return jdbc.sql("select text from outbox where conversation_id = ? and speaker = 'PERSON' order by number")
                .param(line.conversation().value())
                .query((row, n) -> TestSeal.SEAL.open(row.getString(1)))
                .list();
    }

    private MemberId member() {
        MemberId id = MemberId.create();
        members.save(new TeamMember(
                id, "Sam Carter", TeamMember.Role.MEMBER, Set.of(force), Optional.empty(), Optional.empty()));
        return id;
    }

    private SessionId session(Instant starts, Host host) {
        return ((Addition.Added) timetable.add(
                        new Plan(force, "workshop", starts, Duration.ofHours(1), "Town Hall", 3, 2, host)))
                .session()
                .id();
    }
}
