package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.ShiftCodes;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.AskedWords;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestClock;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Plays whole hand-overs, from the intake to what is carried away, on a Tuesday morning just before ten. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({HandoffDialoguesContract.Surroundings.class, Acquaintances.class})
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "handoff.sweep=50ms"
        })
abstract class HandoffDialoguesContract {
    private static final Instant TUESDAY_BEFORE_TEN = Instant.parse("2026-11-24T09:58:00Z");
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final String OURS = "+447700900001";
    private static int plays;

    @Autowired
    Intake intake;

    @Autowired
    Members members;

    @Autowired
    Duty duty;

    @Autowired
    ShiftCodes codes;

    @Autowired
    Desk desk;

    @Autowired
    Talk talk;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    List<KeepingCarrier> carriers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Address> addresses = new HashMap<>();
    private final Map<String, TeamMember> team = new HashMap<>();
    private final Map<String, Integer> heardSoFar = new HashMap<>();
    private Script script = new Script("", Channel.SMS, Route.SMS, List.of());

    @TestConfiguration
    static class Surroundings {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    static Stream<Script> scripts() throws IOException {
        return Script.in("/dialogues/handoff");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void goesAsWrittenDown(Script played) {
        script = played;
        begin();
        for (Script.Step step : played.steps()) {
            act(step.who(), numbered(step.words()));
            settle();
            hears(step);
        }
    }

    private void begin() {
        plays++;
        jdbc.sql(
                        "update handoff set state = 'ENDED', ended_at = opened_at, ended_how = 'LEFT', open_for = null, due_at = null"
                                + " where open_for is not null")
                .update();
        jdbc.sql("delete from team_channel").update();
        members.all().forEach(member -> members.remove(member.id()));
        clock.set(TUESDAY_BEFORE_TEN);
        addresses.put("candidate", address(script.candidate(), "candidate", 1));
        addresses.put("second candidate", address(script.candidate(), "second", 2));
        addresses.put("channel", new Address.Teams("19:team" + plays + "@thread.tacv2", "29:priya" + plays));
        member("priya", "Priya Shah", 3);
        member("sam", "Sam Carter", 4);
        addresses.put("stranger", new Address.Teams("a:stranger" + plays, "29:stranger" + plays));
        settle();
        addresses.forEach((who, address) -> heardSoFar.put(who, sentTo(address).size()));
    }

    /** On duty by the route of the script, and known there. */
    private void member(String who, String name, int number) {
        Address.Sms phone = new Address.Sms(OURS, phone(number));
        Account account = new Account("tenant", who + plays);
        TeamMember member = new TeamMember(
                MemberId.create(),
                name,
                TeamMember.Role.MEMBER,
                Set.of(NORTHSHIRE),
                Optional.of(account),
                Optional.of(phone.theirs()));
        members.save(member);
        team.put(who, member);
        addresses.put(
                who, script.member() == Route.SMS ? phone : new Address.Teams("a:" + who + plays, "29:" + who + plays));
        switch (script.member()) {
            case SMS -> say(who, codes.create(member.id()));
            case TEAMS -> say(who, "on duty");
            case CONSOLE -> desk.goOnDuty(member, Route.CONSOLE);
        }
    }

    private void act(String who, String words) {
        switch (who) {
            case "later" ->
                clock.advance(Duration.parse("PT" + words.replace(" hours", "H").replace(" minutes", "M")));
            case "it is" -> clock.set(Instant.parse(words));
            case "channel" -> sayInChannel(words);
            case "provider opts out" -> carriers.forEach(carrier -> carrier.optOut(at(words)));
            default -> {
                if (team.containsKey(who) && script.member() == Route.CONSOLE) {
                    atTheConsole(colleague(who), words);
                } else {
                    say(who, words);
                }
            }
        }
    }

    private void say(String who, String words) {
        Address from = at(who);
        boolean inTeams = from.channel() == Channel.TEAMS;
        acquaintances.introduce(from, NORTHSHIRE);
        Optional<Account> account =
                Optional.ofNullable(team.get(who)).flatMap(TeamMember::account).filter(known -> inTeams);
        Content content = words.equals("(STOP, which the provider has answered)")
                ? new Content.Reserved(Content.Reserved.Word.STOP)
                : new Content.Words(words);
        intake.accept(new Arrival(from, UUID.randomUUID().toString(), content, NORTHSHIRE, new Sender(account, true)));
    }

    /** Priya writes in the team's channel, in a thread of its own. */
    private void sayInChannel(String words) {
        Address.Teams channel = (Address.Teams) at("channel");
        Address thread = new Address.Teams(channel.conversation() + ";messageid=1", channel.user());
        intake.accept(new Arrival(
                thread,
                UUID.randomUUID().toString(),
                new Content.Words(words),
                null,
                new Sender(colleague("priya").account(), false)));
    }

    /** What the buttons and boxes of the page do. */
    private void atTheConsole(TeamMember member, String words) {
        HandoffId first = new HandoffId(newest(0));
        if (words.startsWith("take over")) {
            desk.takeOver(member, first, Route.CONSOLE);
        } else if (words.startsWith("take")) {
            desk.take(member, first, Route.CONSOLE);
        } else if (words.startsWith("done")) {
            desk.release(member, first);
        } else if (words.startsWith("back")) {
            desk.giveBack(member, first);
        } else if (words.startsWith("pass")) {
            desk.pass(member, first, colleague("sam"));
        } else if (words.startsWith("note")) {
            talk.note(member, first, words);
        } else if (words.equals("off duty")) {
            desk.goOffDuty(member);
        } else {
            talk.say(member, first, Route.CONSOLE, words);
        }
    }

    /** Until everything that was said is heard, and everything that is to leave has left. */
    private void settle() {
        eventually(
                () -> assertThat(count("select count(*) from utterance where heard_at is null and failed_at is null"))
                        .as("unheard")
                        .isZero());
        eventually(() -> assertThat(jdbc.sql("select count(*) from handoff where due_at <= ?")
                        .param(OffsetDateTime.now((Clock) clock))
                        .query(Integer.class)
                        .single())
                .as("overdue")
                .isZero());
        eventually(() -> assertThat(duty.overdue()).isEmpty());
        eventually(
                () -> assertThat(count("select count(*) from outbox where state in ('WAITING', 'SENDING', 'UNKNOWN')"))
                        .as("not left yet")
                        .isZero());
    }

    private void hears(Script.Step step) {
        assertThat(step.heard()).extracting(Script.Heard::who).isSubsetOf(addresses.keySet());
        eventually(() -> addresses.keySet().stream()
                .filter(who -> !sees(who))
                .forEach(who -> assertThat(sentTo(at(who)).size() - heardSoFar.getOrDefault(who, 0))
                        .as("how much " + who + " hears when " + step.who() + " says: " + step.words())
                        .isGreaterThanOrEqualTo((int) step.heard().stream()
                                .filter(heard -> heard.who().equals(who))
                                .count())));
        addresses.forEach((who, address) -> {
            List<Parcel> all = sentTo(address);
            List<String> said = all.subList(heardSoFar.getOrDefault(who, 0), all.size()).stream()
                    .map(parcel -> parcel.speech().text())
                    .toList();
            heardSoFar.put(who, all.size());
            List<Dialogue.Reply> expected = step.heard().stream()
                    .filter(heard -> heard.who().equals(who))
                    .map(Script.Heard::reply)
                    .map(reply -> new Dialogue.Reply(numbered(reply.words()), List.of()))
                    .toList();
            if (!sees(who)) {
                check(step, who, said, expected);
            }
        });
    }

    /** On the page, where nothing is carried to. */
    private boolean sees(String who) {
        return team.containsKey(who) && script.member() == Route.CONSOLE;
    }

    private static void check(Script.Step step, String who, List<String> said, List<Dialogue.Reply> expected) {
        String when = "what " + who + " hears when " + step.who() + " says: " + step.words();
        assertThat(said).as(when).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(AskedWords.reservedIn(said.get(i))).as(when).isEmpty();
            assertThat(said.get(i))
                    .as(when)
                    .matches(expected.get(i)::fits, "is: " + expected.get(i).words());
        }
    }

    /** Each message as it was sent first: a card that is changed is not sent again. */
    private List<Parcel> sentTo(Address address) {
        return carriers.stream()
                .flatMap(carrier -> carrier.sentTo(address).stream())
                .filter(parcel -> parcel.changes() == null)
                .toList();
    }

    private String numbered(String words) {
        return words.replace("{n}", String.valueOf(newest(0))).replace("{m}", String.valueOf(newest(1)));
    }

    /** The number of the hand-off that the first or second candidate is in, or was in last. */
    private long newest(int candidate) {
        return jdbc.sql("select coalesce(max(number), 0) from handoff join conversation on id = conversation_id"
                        + " where address_hash = ?")
                .param(TestSeal.SEAL.hash(at(candidate == 0 ? "candidate" : "second candidate")))
                .query(Long.class)
                .single();
    }

    private Address at(String who) {
        return Objects.requireNonNull(addresses.get(who), who);
    }

    private TeamMember colleague(String who) {
        return Objects.requireNonNull(team.get(who), who);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static Address address(Channel channel, String who, int number) {
        return switch (channel) {
            case SMS -> new Address.Sms(OURS, phone(number));
            case TEAMS -> new Address.Teams("a:" + who + plays, "29:" + who + plays);
        };
    }

    private static String phone(int number) {
        return "+4477009%05d".formatted(plays * 10 + number);
    }
}
