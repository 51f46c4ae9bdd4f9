package org.positiveaction.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.registration.chase.Chasing;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.ShiftCodes;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a team is told of registrations, when and where, on each database. */
@RegistrationTest
abstract class ChasingContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    Chasing chasing;

    @Autowired
    OwnRegistrations own;

    @Autowired
    Registrations registrations;

    @Autowired
    Members members;

    @Autowired
    MemberLines lines;

    @Autowired
    Duty duty;

    @Autowired
    ShiftCodes shiftCodes;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Figures figures;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    private ForceId force = new ForceId("northshire");
    private Line channel = new Line(ConversationId.create(), new Address.Teams("", ""));

    @BeforeEach
    void onATuesdayAtTen() {
        clock.set(TUESDAY_AT_TEN);
        jdbc.sql("delete from registration").update();
        force = new ForceId("force-" + UUID.randomUUID());
        channel = new Line(ConversationId.create(), new Address.Teams("channel-" + UUID.randomUUID(), "team"));
    }

    @Test
    void tellsTheChannelOnceByNumberAndNotByName() {
        lines.keepChannel(force, channel);
        Registration registered = register();

        chasing.chase();
        chasing.chase();

        assertThat(told(channel))
                .containsExactly("Registration " + registered.id()
                        + " (positive action support, for the team) has come in. They were promised that you are in touch"
                        + " by Friday 27 November: who they are and how to reach them is on the team's page.");
    }

    @Test
    void staysQuietAtNightAndTellsInTheMorning() {
        lines.keepChannel(force, channel);
        clock.set(Instant.parse("2026-11-24T20:00:00Z"));
        register();
        chasing.chase();
        clock.set(Instant.parse("2026-11-25T07:59:59Z"));
        chasing.chase();
        assertThat(told(channel)).isEmpty();

        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        chasing.chase();
        assertThat(told(channel)).hasSize(1);
    }

    @Test
    void chasesWhatIsLateOnceAndThenEveryWorkingDay() {
        lines.keepChannel(force, channel);
        Registration registered = register();
        chasing.chase();
        clock.set(registered.promisedFor().minusMillis(1));
        chasing.chase();
        assertThat(told(channel)).hasSize(1);

        // On Friday at five, then on Monday and on Tuesday at nine.
        clock.set(registered.promisedFor());
        chasing.chase();
        chasing.chase();
        assertThat(told(channel)).hasSize(2).last().asString().contains("is late", "by Friday 27 November");
        clock.set(Instant.parse("2026-11-30T08:59:59Z"));
        chasing.chase();
        assertThat(told(channel)).hasSize(2);
        clock.set(Instant.parse("2026-11-30T09:00:00Z"));
        chasing.chase();
        chasing.chase();
        assertThat(told(channel)).hasSize(3);
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        chasing.chase();
        assertThat(told(channel)).hasSize(4);
        assertThat(counted(Figure.PROMISE_LATE, YearMonth.of(2026, 11))).isEqualTo(1);
        assertThat(counted(Figure.PROMISE_LATE, YearMonth.of(2026, 12))).isZero();
    }

    @Test
    void doesNotChaseOverChristmas() {
        lines.keepChannel(force, channel);
        clock.set(Instant.parse("2026-12-21T10:00:00Z"));
        Registration registered = register();
        assertThat(registered.promisedFor()).isEqualTo(Instant.parse("2026-12-24T17:00:00Z"));
        chasing.chase();
        clock.set(Instant.parse("2026-12-24T17:00:00Z"));
        chasing.chase();
        clock.set(Instant.parse("2026-12-28T12:00:00Z"));
        chasing.chase();
        assertThat(told(channel)).hasSize(2);

        clock.set(Instant.parse("2026-12-29T09:00:00Z"));
        chasing.chase();
        assertThat(told(channel)).hasSize(3);
    }

    @Test
    void chasesNoMoreOnceSomebodyWasInTouch() {
        lines.keepChannel(force, channel);
        Registration registered = register();
        chasing.chase();
        registrations.contacted(registered.id(), member("Priya Shah"));

        clock.set(registered.promisedFor().plus(Duration.ofDays(10)));
        chasing.chase();

        assertThat(told(channel)).hasSize(1);
    }

    @Test
    void countsALatePromiseOnceWhereSomebodyIsInTouchAfterAll() {
        lines.keepChannel(force, channel);
        Registration registered = register();
        clock.set(registered.promisedFor().plusMillis(1));
        chasing.chase();
        registrations.contacted(registered.id(), member("Priya Shah"));

        assertThat(counted(Figure.PROMISE_LATE, YearMonth.of(2026, 11))).isEqualTo(1);
        assertThat(counted(Figure.PROMISE_KEPT, YearMonth.of(2026, 11))).isZero();
    }

    @Test
    void chasesNoMoreOnceItIsTakenBack() {
        lines.keepChannel(force, channel);
        Registration registered = register();
        own.takeBack(registered.candidate(), registered.id());

        chasing.chase();

        assertThat(told(channel)).isEmpty();
    }

    @Test
    void tellsOnceOfWhatIsLateByTheTimeABotRunsAgain() {
        lines.keepChannel(force, channel);
        Registration registered = register();
        clock.set(registered.promisedFor().plus(Duration.ofHours(1)));

        chasing.chase();

        assertThat(told(channel)).singleElement().asString().contains("is late");
    }

    @Test
    void tellsThoseOnDutyInTheirChatsWhereThereIsNoChannel() {
        Line chat = onDutyInTeams("Priya Shah");
        Line off = chat("off");
        lines.keep(member("Sam Carter").id(), off);
        register();

        chasing.chase();

        assertThat(told(chat)).hasSize(1);
        assertThat(told(off)).isEmpty();
    }

    @Test
    void tellsThoseOnDutyByTextWhereNobodyIsInTeamsAndAllOnceItIsLate() {
        Line phone = onDutyByText("Priya Shah", "+447700900101");
        Registration registered = register();
        chasing.chase();
        assertThat(told(phone)).singleElement().asString().contains("has come in");

        lines.keepChannel(force, channel);
        clock.set(registered.promisedFor());
        onDutyByText("Alex Jones", "+447700900102");
        chasing.chase();
        assertThat(told(channel)).hasSize(1);
    }

    @Test
    void textsNobodyWhoWantsNoMessages() {
        Line phone = onDutyByText("Priya Shah", "+447700900103");
        optOuts.add(phone.to());
        register();

        chasing.chase();

        assertThat(told(phone)).isEmpty();
        optOuts.remove(phone.to());
    }

    @Test
    void triesAgainWhereNobodyCouldBeTold() {
        register();
        chasing.chase();
        lines.keepChannel(force, channel);
        chasing.chase();
        assertThat(told(channel)).isEmpty();

        clock.advance(Duration.ofMinutes(30));
        chasing.chase();
        assertThat(told(channel)).hasSize(1);
    }

    @Test
    void namesWhoSeesToOtherInterests() {
        lines.keepChannel(new ForceId("southshire"), channel);
        own.register(
                Draft.empty(ConversationId.create(), new ForceId("southshire"), Interest.AMBASSADORS)
                        .named("Sam"),
                "ring me");

        chasing.chase();

        assertThat(told(channel))
                .singleElement()
                .asString()
                .contains("(being a community ambassador, for the Diversity team)");
    }

    @Test
    void tellsOnceWhereSeveralLookAtOnce() {
        lines.keepChannel(force, channel);
        for (int i = 0; i < 20; i++) {
            register();
        }
        try (ExecutorService bots = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                bots.submit(chasing::chase);
            }
        }

        eventually(() -> assertThat(told(channel)).hasSize(20).doesNotHaveDuplicates());
    }

    private Registration register() {
        return own.register(
                Draft.empty(ConversationId.create(), force, Interest.SUPPORT)
                        .named("Sam")
                        .as(Role.PCSO)
                        .at(Stage.THINKING),
                "text after 5");
    }

    private Line onDutyInTeams(String name) {
        TeamMember member = member(name);
        Line chat = chat(name);
        lines.keep(member.id(), chat);
        duty.begin(member.id(), Route.TEAMS);
        return chat;
    }

    private Line onDutyByText(String name, String number) {
        TeamMember member = member(name);
        Line phone = new Line(ConversationId.create(), new Address.Sms("+447700900001", number));
        lines.keep(member.id(), phone);
        shiftCodes.begin(member.id(), shiftCodes.create(member.id()));
        return phone;
    }

    private static Line chat(String name) {
        return new Line(ConversationId.create(), new Address.Teams("chat-" + UUID.randomUUID(), name));
    }

    private TeamMember member(String name) {
        TeamMember member = new TeamMember(
                MemberId.create(), name, TeamMember.Role.MEMBER, Set.of(force), Optional.empty(), Optional.empty());
        members.save(member);
        return member;
    }

    private List<String> told(Line line) {
        return jdbc.sql("select text from outbox where conversation_id = ? and speaker = 'PERSON' order by number")
                .param(line.conversation().value())
                .query((row, n) -> TestSeal.SEAL.open(row.getString(1)))
                .list();
    }

    private long counted(Figure what, YearMonth month) {
        return figures.of(force, month, month).getFirst().of(what);
    }
}
