package org.positiveaction.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is promised to who registers, and what becomes of it, on each database. */
@RegistrationTest
abstract class RegistrationsContract {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    OwnRegistrations own;

    @Autowired
    Registrations registrations;

    @Autowired
    Members members;

    @Autowired
    Figures figures;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    private ConversationId sam = ConversationId.create();
    private ForceId force = new ForceId("northshire");

    @BeforeEach
    void onATuesdayAtTen() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        sam = ConversationId.create();
        force = new ForceId("force-" + UUID.randomUUID());
    }

    @Test
    void noteWhatSomebodyHasSaid() {
        Registration registered = register();

        assertThat(registered.told())
                .isEqualTo(new Registration.Told(
                        "Sam", Optional.of(Role.PCSO), Optional.of(Stage.THINKING), "text after 5"));
        assertThat(registered.contacted()).isEmpty();
        assertThat(own.of(sam)).containsExactly(registered);
        assertThat(registrations.find(registered.id())).contains(registered);
    }

    @Test
    void keepNamesAndWaysOutOfTheTableAsTheyAre() {
        register();

        assertThat(jdbc.sql("select name, reach from registration where conversation_id = ?")
                        .param(sam.value())
                        .query((row, n) -> row.getString(1) + row.getString(2))
                        .single())
                .doesNotContain("Sam", "text after 5");
    }

    @ParameterizedTest(name = "{0}: by {1}")
    @CsvSource({
        "2026-11-24T10:00, 2026-11-27T17:00",
        "2026-11-24T23:59, 2026-11-27T17:00",
        "2026-11-27T16:00, 2026-12-02T17:00",
        "2026-11-28T12:00, 2026-12-02T17:00",
        // Over Christmas, and over Easter, when the clocks go forward.
        "2026-12-23T09:00, 2026-12-30T17:00",
        "2026-12-24T18:00, 2026-12-31T17:00",
        "2027-03-25T12:00, 2027-04-01T17:00",
    })
    void promiseADayWithinThreeWorkingDays(LocalDateTime now, LocalDateTime by) {
        clock.set(now.atZone(LONDON).toInstant());

        assertThat(register().promisedFor()).isEqualTo(by.atZone(LONDON).toInstant());
    }

    @Test
    void changeTheFirstWhereSomebodyRegistersTwice() {
        Registration first = register();
        clock.set(Instant.parse("2026-11-26T10:00:00Z"));
        Registration second = own.register(draft().as(Role.OFFICER), "ring me");

        assertThat(own.of(sam)).containsExactly(second);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.told().role()).contains(Role.OFFICER);
        assertThat(second.promisedFor()).isEqualTo(first.promisedFor());
        assertThat(counted(Figure.REGISTERED)).isEqualTo(1);
    }

    @Test
    void standBesideEachOtherForOtherForcesAndOtherInterests() {
        register();
        own.register(Draft.empty(sam, force, Interest.AMBASSADORS).named("Sam"), "ring me");
        own.register(draft(new ForceId("elsewhere")), "ring me");

        assertThat(own.of(sam)).hasSize(3);
    }

    @Test
    void areGoneWhenTheyAreTakenBack() {
        Registration registered = register();

        assertThat(own.takeBack(ConversationId.create(), registered.id())).isFalse();
        assertThat(own.takeBack(sam, registered.id())).isTrue();
        assertThat(own.takeBack(sam, registered.id())).isFalse();
        assertThat(own.of(sam)).isEmpty();
    }

    @Test
    void showATeamItsOwnAloneTheMostUrgentFirst() {
        Registration first = register();
        clock.set(Instant.parse("2026-11-25T10:00:00Z"));
        Registration second = own.register(draft(force, ConversationId.create()), "ring me");
        own.register(draft(new ForceId("elsewhere"), ConversationId.create()), "ring me");

        assertThat(registrations.open(List.of(force))).containsExactly(first, second);
        assertThat(registrations.open(List.of())).isEmpty();
        assertThat(registrations.late(List.of(force))).isEmpty();
        clock.set(first.promisedFor().plusMillis(1));
        assertThat(registrations.late(List.of(force))).containsExactly(first);
    }

    @Test
    void areDoneOnceAMemberWasInTouchInTime() {
        Registration registered = register();
        TeamMember priya = member(force);
        clock.set(registered.promisedFor());

        assertThat(registrations.contacted(registered.id(), priya)).isEqualTo(new Marking.Marked(true));

        assertThat(registrations.open(List.of(force))).isEmpty();
        assertThat(registrations.done(List.of(force)))
                .singleElement()
                .extracting(Registration::contacted)
                .isEqualTo(Optional.of(new Contacted(priya.id(), registered.promisedFor())));
        assertThat(counted(Figure.PROMISE_MADE)).isEqualTo(1);
        assertThat(counted(Figure.PROMISE_KEPT)).isEqualTo(1);
        assertThat(counted(Figure.PROMISE_LATE)).isZero();
    }

    @Test
    void countAPromiseAsLateWhenAMemberIsInTouchTooLate() {
        Registration registered = register();
        clock.set(registered.promisedFor().plusMillis(1));

        assertThat(registrations.contacted(registered.id(), member(force))).isEqualTo(new Marking.Marked(false));

        assertThat(counted(Figure.PROMISE_KEPT)).isZero();
        assertThat(counted(Figure.PROMISE_LATE)).isEqualTo(1);
    }

    @Test
    void saySoWhereSomebodyWasQuicker() {
        Registration registered = register();
        TeamMember priya = member(force);
        registrations.contacted(registered.id(), priya);

        assertThat(registrations.contacted(registered.id(), member(force)))
                .isEqualTo(new Marking.MarkedBefore(new Contacted(priya.id(), clock.instant())));
        assertThat(counted(Figure.PROMISE_KEPT)).isEqualTo(1);
    }

    @Test
    void areNoneOfAnotherForcesBusiness() {
        Registration registered = register();

        assertThat(registrations.contacted(registered.id(), member(new ForceId("elsewhere"))))
                .isEqualTo(new Marking.NoSuchRegistration());
        assertThat(registrations.contacted(new RegistrationId(0), member(force)))
                .isEqualTo(new Marking.NoSuchRegistration());
    }

    @Test
    void areChangedByTheirOwn() {
        Registration registered = register();

        own.change(registered, registered.told().named("Alex").at(Stage.INTERVIEW));

        assertThat(own.of(sam).getFirst().told())
                .isEqualTo(registered.told().named("Alex").at(Stage.INTERVIEW));
    }

    private Registration register() {
        return own.register(draft(), "text after 5");
    }

    private Draft draft() {
        return draft(force, sam);
    }

    private Draft draft(ForceId of) {
        return draft(of, sam);
    }

    private static Draft draft(ForceId of, ConversationId candidate) {
        return Draft.empty(candidate, of, Interest.SUPPORT)
                .named("Sam")
                .as(Role.PCSO)
                .at(Stage.THINKING);
    }

    private TeamMember member(ForceId of) {
        TeamMember member = new TeamMember(
                MemberId.create(),
                "Priya Shah",
                TeamMember.Role.MEMBER,
                Set.of(of),
                Optional.empty(),
                Optional.empty());
        members.save(member);
        return member;
    }

    private long counted(Figure what) {
        YearMonth month = YearMonth.now(clock);
        return figures.of(force, month, month).getFirst().of(what);
    }
}
