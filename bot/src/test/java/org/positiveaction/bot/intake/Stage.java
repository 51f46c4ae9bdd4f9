package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.delivery.ProviderCopyRound;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.mydata.ErasureRound;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People who use all of the bot, from the intake to what is carried away, in tests of what is kept of them. */
@TestComponent
class Stage {
    static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final String OURS = "+447700900001";
    /** Our own numbers are lower. */
    private static final AtomicInteger PEOPLE = new AtomicInteger(99);

    private final Intake intake;
    private final Lines lines;
    private final Timetable timetable;
    private final Members members;
    private final Desk desk;
    private final Talk talk;
    private final Handoffs handoffs;
    private final ErasureRound erasures;
    private final ProviderCopyRound copies;
    private final List<KeepingCarrier> carriers;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Seal seal;
    private final TransactionTemplate transactions;
    private final MessageIds ids;
    private final HeardBefore heardBefore;
    private final Hearings hearings;

    Stage(
            Intake intake,
            Lines lines,
            Timetable timetable,
            Members members,
            Desk desk,
            Talk talk,
            Handoffs handoffs,
            ErasureRound erasures,
            ProviderCopyRound copies,
            List<KeepingCarrier> carriers,
            TestClock clock,
            JdbcClient jdbc,
            Seal seal,
            TransactionTemplate transactions,
            MessageIds ids,
            HeardBefore heardBefore,
            Hearings hearings) {
        this.intake = intake;
        this.lines = lines;
        this.timetable = timetable;
        this.members = members;
        this.desk = desk;
        this.talk = talk;
        this.handoffs = handoffs;
        this.erasures = erasures;
        this.copies = copies;
        this.carriers = carriers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.seal = seal;
        this.transactions = transactions;
        this.ids = ids;
        this.heardBefore = heardBefore;
        this.hearings = hearings;
    }

    /** A number that nobody else in the tests has. */
    static Address newPhone() {
        return new Address.Sms(OURS, "+447700900%03d".formatted(PEOPLE.incrementAndGet()));
    }

    static Address newChat() {
        int person = PEOPLE.incrementAndGet();
        return new Address.Teams("a:chat" + person, "29:person" + person);
    }

    ConversationId conversation(Address address) {
        return lines.at(address);
    }

    /** Says something and waits for all that comes of it. */
    void say(Address who, String words) {
        sayAndGoOn(who, words);
        settle();
    }

    void sayAndGoOn(Address who, String words) {
        intake.accept(new Arrival(
                who,
                UUID.randomUUID().toString(),
                new Content.Words(words),
                NORTHSHIRE,
                new Sender(Optional.empty(), true)));
    }

    /** All that was said to somebody, in order. */
    List<String> heardBy(Address who) {
        return carriers.stream()
                .flatMap(carrier -> carrier.saidTo(who).stream())
                .toList();
    }

    String lastHeardBy(Address who) {
        return heardBy(who).getLast();
    }

    /** The four digits that somebody was last told for deleting everything. */
    String codeFor(Address who) {
        return lastHeardBy(who).replaceFirst("(?s).*DELETE (\\d{4}).*", "$1");
    }

    TeamMember member(String name) {
        int number = PEOPLE.incrementAndGet();
        TeamMember member = new TeamMember(
                MemberId.create(),
                name,
                TeamMember.Role.MEMBER,
                Set.of(NORTHSHIRE),
                Optional.of(new Account("tenant", "member" + number)),
                Optional.empty());
        members.save(member);
        return member;
    }

    /** The member's chat with the bot, in which they go on duty. */
    Address onDutyInTeams(TeamMember member) {
        Address chat = newChat();
        intake.accept(new Arrival(
                chat,
                UUID.randomUUID().toString(),
                new Content.Words("on duty"),
                null,
                new Sender(member.account(), true)));
        settle();
        return chat;
    }

    SessionId session(Instant starts, int places) {
        return ((Addition.Added) timetable.add(new Plan(
                        NORTHSHIRE,
                        "mock-interview",
                        starts,
                        Duration.ofHours(1),
                        "Town Hall",
                        places,
                        0,
                        new Host("Sam Carter", Optional.empty()))))
                .session()
                .id();
    }

    void book(Address who, SessionId session) {
        say(who, "session " + session);
        say(who, "1");
    }

    void register(Address who, String name) {
        say(who, "register");
        say(who, name);
        say(who, "1");
        say(who, "1");
        say(who, "call me after six");
    }

    /** Somebody asks for a person, is taken, written to and noted down, and goes back to the bot. */
    void talkToAPerson(Address who, TeamMember member, String words, String note) {
        beginToTalkToAPerson(who, member, words, note);
        say(who, "BOT");
    }

    void beginToTalkToAPerson(Address who, TeamMember member, String words, String note) {
        say(who, "person");
        var handoff = handoffs.open(conversation(who)).orElseThrow();
        desk.goOnDuty(member, Route.CONSOLE);
        desk.take(member, handoff.id(), Route.CONSOLE);
        say(who, words);
        talk.say(member, handoff.id(), Route.CONSOLE, "Hello, this is " + member.firstName());
        talk.note(member, handoff.id(), note);
        settle();
    }

    /** Until everything that was said is heard, and everything that is to leave has left. */
    void settle() {
        waitUntilHeard();
        eventually(
                () -> assertThat(count("select count(*) from outbox where state in ('WAITING', 'SENDING', 'UNKNOWN')"))
                        .as("not left yet")
                        .isZero());
    }

    /** All that follows an erasure by itself. */
    void finishErasing() {
        settle();
        erasures.go();
        copies.go();
        erasures.go();
    }

    /** From now on whatever is leaving takes until it is let go. */
    void holdBack() {
        carriers.forEach(KeepingCarrier::holdBack);
    }

    void letGo() {
        carriers.forEach(KeepingCarrier::letGo);
    }

    void waitUntilSomethingIsLeaving() {
        eventually(() -> assertThat(count("select count(*) from outbox where state = 'SENDING'"))
                .isPositive());
    }

    void waitUntilHeard() {
        eventually(
                () -> assertThat(count("select count(*) from utterance where heard_at is null and failed_at is null"))
                        .as("unheard")
                        .isZero());
    }

    /** Takes the candidate who waits, in the member's chat. */
    void takeInTeams(TeamMember member, Address chat) {
        intake.accept(new Arrival(
                chat,
                UUID.randomUUID().toString(),
                new Content.Words("take"),
                null,
                new Sender(member.account(), true)));
        settle();
    }

    /** Brings something again that the provider has brought before, in a process that does not remember it. */
    boolean isKnownToTheIntake(Arrival arrival) {
        return new Intake(jdbc, seal, transactions, lines, ids, heardBefore, hearings, clock).accept(arrival)
                instanceof Accepted.Repeated;
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    TestClock clock() {
        return clock;
    }

    List<KeepingCarrier> carriers() {
        return carriers;
    }
}
