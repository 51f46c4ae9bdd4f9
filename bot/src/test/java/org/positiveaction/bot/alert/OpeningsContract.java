package org.positiveaction.bot.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.testing.KnowledgeFolders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What opens, by whom, and whom it concerns, on each database. */
@AlertTest
abstract class OpeningsContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final ForceId SOUTHSHIRE = new ForceId("southshire");
    private static final Subject OFFICERS = new Subject.Recruitment(Role.OFFICER);
    private static final Subject PCSOS = new Subject.Recruitment(Role.PCSO);
    private static final Subject ANY_ROLE = new Subject.Recruitment(Role.ANY);
    private static final Subject INTERVIEWS = new Subject.Sessions(Optional.of("mock-interview"));
    private static final Subject WORKSHOPS = new Subject.Sessions(Optional.of("application-workshop"));
    private static final Subject ANY_SESSION = new Subject.Sessions(Optional.empty());
    private static final MemberId PRIYA = MemberId.create();
    private static final Path FOLDER = folder();
    private static final Path FORCE_FILE = FOLDER.resolve("forces/northshire/force.yaml");

    @Autowired
    Openings openings;

    @Autowired
    Lookout lookout;

    @Autowired
    Alerts alerts;

    @Autowired
    OpeningReports reports;

    @Autowired
    Timetable timetable;

    @Autowired
    Knowledge knowledge;

    @Autowired
    StillClock clock;

    @Autowired
    People people;

    private ConversationId ann = ConversationId.create();
    private ConversationId bob = ConversationId.create();

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        registry.add("bot.knowledge", FOLDER::toString);
    }

    @BeforeEach
    void twoCandidates() {
        people.forgetAll();
        clock.set(TUESDAY_AT_TEN);
        ann = people.candidate(Channel.SMS);
        bob = people.candidate(Channel.TEAMS);
    }

    @AfterEach
    void asItWas() throws IOException {
        Files.copy(
                Path.of("bot/src/test/resources/knowledge-dialogues/forces/northshire/force.yaml"),
                FORCE_FILE,
                StandardCopyOption.REPLACE_EXISTING);
        eventually(() -> assertThat(northshireOpens()).isFalse());
    }

    @Test
    void askingTwiceChangesNothing() {
        assertThat(people.asks(ann, NORTHSHIRE, OFFICERS)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(people.asks(ann, NORTHSHIRE, OFFICERS)).isFalse();

        assertThat(alerts.of(ann)).containsExactly(new Alert(NORTHSHIRE, OFFICERS, TUESDAY_AT_TEN, false));
    }

    @Test
    void countsWhoWaitsForWhat() {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        people.asks(ann, NORTHSHIRE, ANY_ROLE);
        people.asks(bob, NORTHSHIRE, ANY_ROLE);
        people.asks(bob, SOUTHSHIRE, OFFICERS);

        assertThat(alerts.waiting(List.of(NORTHSHIRE)))
                .containsExactly(
                        new Alerts.Waiting(NORTHSHIRE, ANY_ROLE, 2), new Alerts.Waiting(NORTHSHIRE, OFFICERS, 1));
        assertThat(openings.wouldBeTold(NORTHSHIRE, OFFICERS)).isEqualTo(2);
        assertThat(openings.wouldBeTold(NORTHSHIRE, PCSOS)).isEqualTo(2);
        assertThat(openings.wouldBeTold(SOUTHSHIRE, PCSOS)).isZero();
        assertThat(alerts.waiting(List.of())).isEmpty();
    }

    @Test
    void concernsThoseWhoAskedForTheRoleOrForAny() {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        people.asks(bob, NORTHSHIRE, ANY_ROLE);
        ConversationId cat = people.candidate(Channel.SMS);
        people.asks(cat, NORTHSHIRE, PCSOS);
        people.asks(cat, SOUTHSHIRE, OFFICERS);

        assertThat(openings.open(NORTHSHIRE, OFFICERS, PRIYA)).isEqualTo(new Opened.Now(2));

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(true);
        assertThat(alerts.of(bob)).extracting(Alert::opened).containsExactly(true);
        assertThat(alerts.of(cat)).extracting(Alert::opened).containsExactly(false, false);
    }

    @Test
    void concernsEverybodyWhenEveryRoleOpens() {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        people.asks(bob, NORTHSHIRE, PCSOS);

        assertThat(openings.open(NORTHSHIRE, ANY_ROLE, PRIYA)).isEqualTo(new Opened.Now(2));
    }

    @Test
    void opensOnceADayWhoeverOpensIt() throws IOException {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        assertThat(openings.open(NORTHSHIRE, OFFICERS, PRIYA)).isEqualTo(new Opened.Now(1));
        people.asks(bob, NORTHSHIRE, OFFICERS);

        assertThat(openings.open(NORTHSHIRE, OFFICERS, PRIYA)).isEqualTo(new Opened.Before());
        editorsWrite("recruitment: {officer: 2026-11-24}");
        lookout.look();

        assertThat(alerts.of(bob)).extracting(Alert::opened).containsExactly(false);
        assertThat(reports.of(List.of(NORTHSHIRE), 10)).singleElement().satisfies(opening -> {
            assertThat(opening.subject()).isEqualTo(OFFICERS);
            assertThat(opening.day()).isEqualTo(TUESDAY);
            assertThat(opening.openedAt()).isEqualTo(TUESDAY_AT_TEN);
            assertThat(opening.by()).contains(PRIYA);
            assertThat(opening.toTell()).isEqualTo(1);
            assertThat(opening.told()).isZero();
            assertThat(opening.notTold()).isEmpty();
        });
    }

    @Test
    void opensOnTheDayThatTheEditorsWrote() throws IOException {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        editorsWrite("recruitment:\n  officer: 2026-11-26\n  pcso: 2026-12-01");
        lookout.look();
        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(false);

        clock.set(Instant.parse("2026-11-25T23:59:59Z"));
        lookout.look();
        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(false);
        clock.set(Instant.parse("2026-11-26T00:00:00Z"));
        lookout.look();

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(true);
        assertThat(openings.openedOn(NORTHSHIRE, OFFICERS)).contains(LocalDate.of(2026, 11, 26));
        assertThat(openings.openedOn(NORTHSHIRE, PCSOS)).isEmpty();
    }

    @Test
    void makesUpForADayOnWhichNoBotRanButNotForOneLongPast() throws IOException {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        people.asks(bob, NORTHSHIRE, PCSOS);
        editorsWrite("recruitment:\n  officer: 2026-11-10\n  pcso: 2026-11-09");

        lookout.look();

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(true);
        assertThat(alerts.of(bob)).extracting(Alert::opened).containsExactly(false);
    }

    @Test
    void opensNothingByAFolderThatDoesNotCheck() throws Exception {
        people.asks(ann, NORTHSHIRE, OFFICERS);
        Files.writeString(
                FORCE_FILE, Files.readString(FORCE_FILE) + "recruitment: {officer: 2026-11-24, constbl: 1}\n");
        Thread.sleep(3_000);

        lookout.look();

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(false);
    }

    @Test
    void isOpenedByASessionOfTheKindThatWasSetUpSince() {
        SessionId old = session("mock-interview");
        people.asks(ann, NORTHSHIRE, INTERVIEWS, old.number());
        people.asks(bob, NORTHSHIRE, WORKSHOPS, 0);
        lookout.look();
        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(false);

        session("mock-interview");
        session("mock-interview");
        lookout.look();

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(true);
        assertThat(alerts.of(bob)).extracting(Alert::opened).containsExactly(false);
        assertThat(reports.of(List.of(NORTHSHIRE), 10)).hasSize(1);
    }

    @Test
    void isOpenedByASessionOfAnyKindForWhoWantsAny() {
        people.asks(ann, NORTHSHIRE, ANY_SESSION);
        lookout.look();
        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(false);

        session("application-workshop");
        lookout.look();

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(true);
    }

    @Test
    void isNotOpenedByASessionThatWasCalledOffAtOnce() {
        people.asks(ann, NORTHSHIRE, INTERVIEWS);
        timetable.callOff(session("mock-interview"));

        lookout.look();

        assertThat(alerts.of(ann)).extracting(Alert::opened).containsExactly(false);
    }

    @Test
    void isOneNewsADayHoweverOftenTheySetSessionsUp() {
        people.asks(ann, NORTHSHIRE, INTERVIEWS);
        SessionId first = session("mock-interview");
        lookout.look();
        people.asks(bob, NORTHSHIRE, INTERVIEWS, first.number());

        session("mock-interview");
        lookout.look();
        assertThat(alerts.of(bob)).extracting(Alert::opened).containsExactly(false);

        clock.advance(Duration.ofDays(1));
        lookout.look();
        assertThat(alerts.of(bob)).extracting(Alert::opened).containsExactly(true);
    }

    @Test
    void opensOnceAlsoWhereTwoOpenItAtOnce() throws Exception {
        people.crowd(200, NORTHSHIRE, OFFICERS);

        List<Opened> opened = AtOnce.each(() -> openings.open(NORTHSHIRE, OFFICERS, PRIYA), 4);

        assertThat(opened)
                .containsExactlyInAnyOrder(
                        new Opened.Now(200), new Opened.Before(), new Opened.Before(), new Opened.Before());
    }

    private SessionId session(String kind) {
        return ((Addition.Added) timetable.add(new Plan(
                        NORTHSHIRE,
                        kind,
                        TUESDAY_AT_TEN.plus(Duration.ofDays(14)),
                        Duration.ofHours(1),
                        "Town Hall",
                        5,
                        0,
                        Host.guest("Sam Carter"))))
                .session()
                .id();
    }

    private void editorsWrite(String more) throws IOException {
        Files.writeString(FORCE_FILE, Files.readString(FORCE_FILE) + more + "\n");
        eventually(() -> assertThat(northshireOpens()).isTrue());
    }

    private boolean northshireOpens() {
        return !knowledge.force(NORTHSHIRE).orElseThrow().recruitment().isEmpty();
    }

    private static Path folder() {
        try {
            return KnowledgeFolders.copy(
                    Path.of("bot/src/test/resources/knowledge-dialogues"), Files.createTempDirectory("alert-folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
