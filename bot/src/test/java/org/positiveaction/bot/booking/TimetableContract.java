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
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;

/** What the team sees of sessions and changes about them, on each database. */
@BookingTest
abstract class TimetableContract {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-30T10:00:00Z");

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    Timetable timetable;

    @Autowired
    Occupancies occupancies;

    @Autowired
    Members members;

    @Autowired
    StillClock clock;

    private ForceId force = new ForceId("northshire");
    private SessionId workshop = new SessionId(0);

    @BeforeEach
    void aWorkshopWithThreePlaces() {
        clock.set(NOW);
        force = new ForceId("force-" + UUID.randomUUID());
        workshop = session(STARTS);
    }

    @Test
    void changesWhatASessionIsLike() {
        MemberId sam = member();
        Details wished = new Details(5, 2, "Police station", new Host("Sam Carter", Optional.of(sam)));

        assertThat(timetable.change(workshop, wished))
                .isInstanceOfSatisfying(
                        SessionChange.Changed.class,
                        changed -> assertThat(Details.of(changed.session())).isEqualTo(wished));
        assertThat(find(workshop).revision()).isEqualTo(1);
        assertThat(find(workshop).starts()).isEqualTo(STARTS);
    }

    @Test
    void letsCalendarsBeWhereTheyShowNothingOfIt() {
        Session before = find(workshop);

        timetable.change(workshop, new Details(5, 2, before.place(), before.host()));

        assertThat(find(workshop).revision()).isZero();
    }

    @Test
    void saysHowManyPlacesThereMustBeAtLeast() {
        bookings.book(ConversationId.create(), workshop);
        bookings.hold(ConversationId.create(), workshop);

        assertThat(timetable.change(workshop, new Details(1, 0, "Town Hall", Host.guest("Sam"))))
                .isEqualTo(new SessionChange.TooFew(2));
        assertThat(find(workshop).place()).isEqualTo("Town Hall");
        assertThat(find(workshop).capacity()).isEqualTo(3);
    }

    @Test
    void changesNothingOfWhatHasBegunOrIsCalledOff() {
        SessionId off = session(STARTS);
        timetable.callOff(off);
        clock.set(STARTS);

        Details wished = new Details(5, 2, "Police station", Host.guest("Sam"));
        assertThat(timetable.change(workshop, wished)).isEqualTo(new SessionChange.NotThere());
        assertThat(timetable.change(off, wished)).isEqualTo(new SessionChange.NotThere());
    }

    @Test
    void countsWhoHasAPlaceAndWhoWaits() {
        bookings.book(ConversationId.create(), workshop);
        bookings.book(ConversationId.create(), workshop);
        bookings.hold(ConversationId.create(), workshop);
        bookings.joinWaitlist(ConversationId.create(), workshop);
        SessionId empty = session(STARTS);

        assertThat(occupancies.of(workshop)).isEqualTo(new Occupancy(2, 3, 1));
        assertThat(occupancies.of(List.of(workshop, empty)))
                .containsEntry(empty, new Occupancy(0, 0, 0))
                .hasSize(2);
        clock.advance(Duration.ofMinutes(10));
        assertThat(occupancies.of(workshop)).isEqualTo(new Occupancy(2, 2, 1));
    }

    @Test
    void findsTheSessionsOfAPeriodAndOfSomeForces() {
        SessionId later = session(STARTS.plus(Duration.ofDays(1)));
        timetable.callOff(later);
        session(STARTS.plus(Duration.ofDays(2)));

        assertThat(sessions.between(Set.of(force), STARTS, STARTS.plus(Duration.ofDays(2))))
                .containsExactly(find(workshop), find(later));
        assertThat(sessions.between(Set.of(new ForceId("another")), STARTS, STARTS.plusSeconds(1)))
                .isEmpty();
        assertThat(sessions.between(Set.of(), STARTS, STARTS.plusSeconds(1))).isEmpty();
    }

    private MemberId member() {
        MemberId id = MemberId.create();
        members.save(new TeamMember(
                id, "Sam Carter", TeamMember.Role.MEMBER, Set.of(force), Optional.empty(), Optional.empty()));
        return id;
    }

    private Session find(SessionId id) {
        return sessions.find(id).orElseThrow();
    }

    private SessionId session(Instant starts) {
        return ((Addition.Added) timetable.add(new Plan(
                        force, "workshop", starts, Duration.ofHours(1), "Town Hall", 3, 0, Host.guest("Sam Carter"))))
                .session()
                .id();
    }
}
