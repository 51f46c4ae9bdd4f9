package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.registration.chase.Chasing;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
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

/** Plays how candidates register and teams get in touch, from the intake to what is carried away, on a Tuesday at ten. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({RegistrationDialoguesContract.Surroundings.class, Acquaintances.class})
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "db-scheduler.enabled=false",
            "unasked.quiet=0s"
        })
abstract class RegistrationDialoguesContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final ForceId SOUTHSHIRE = new ForceId("southshire");
    private static final Pattern CODE = Pattern.compile("GO ON ([0-9A-Z]{8})");
    private static int plays;

    @Autowired
    Intake intake;

    @Autowired
    Registrations registrations;

    @Autowired
    Chasing chasing;

    @Autowired
    Members members;

    @Autowired
    MemberLines lines;

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

    private Optional<ForceId> force = Optional.of(NORTHSHIRE);
    private Ears ears = new Ears(List.of());
    private TeamMember priya = member();

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
        return Script.in("/dialogues/registration");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void goesAsWrittenDown(Script script) {
        begin(script);
        for (Script.Step step : script.steps()) {
            act(step.who(), step.words());
            settle();
            ears.hear(step);
        }
    }

    private void begin(Script script) {
        plays++;
        ears = new Ears(carriers);
        jdbc.sql("delete from registration").update();
        force = Optional.of(NORTHSHIRE);
        clock.set(TUESDAY_AT_TEN);
        ears.open("candidate", address(script.candidate(), "candidate", 1));
        ears.open("other", address(script.candidate(), "other", 2));
        Channel otherChannel = script.candidate() == Channel.SMS ? Channel.TEAMS : Channel.SMS;
        ears.open("elsewhere", address(otherChannel, "elsewhere", 3));
        Address channel = new Address.Teams("19:team" + plays + "@thread.tacv2", "29:team" + plays);
        ears.open("channel", channel);
        lines.keepChannel(NORTHSHIRE, new Line(ConversationId.create(), channel));
        lines.keepChannel(SOUTHSHIRE, new Line(ConversationId.create(), channel));
        priya = member();
        members.save(priya);
        desk.goOnDuty(priya, Route.CONSOLE);
    }

    private static TeamMember member() {
        return new TeamMember(
                MemberId.create(),
                "Priya Shah",
                TeamMember.Role.MEMBER,
                Set.of(NORTHSHIRE, SOUTHSHIRE),
                Optional.empty(),
                Optional.empty());
    }

    private void act(String who, String words) {
        switch (who) {
            case "later" -> clock.advance(duration(words));
            case "it is" -> clock.set(time(words));
            case "force" ->
                force = Optional.of(words).filter(name -> !name.equals("none")).map(ForceId::new);
            case "priya" -> priya(words);
            case "noted" -> assertThat(noted()).isEqualTo(words);
            default -> say(who, words);
        }
    }

    private void priya(String words) {
        switch (words) {
            case "is in touch" ->
                registrations.open(priya.forces()).forEach(open -> registrations.contacted(open.id(), priya));
            case "takes the candidate" -> desk.take(priya, handoff(), Route.CONSOLE);
            case "gives them back to the bot" -> desk.release(priya, handoff());
            default -> talk.say(priya, handoff(), Route.CONSOLE, words);
        }
    }

    private HandoffId handoff() {
        return new HandoffId(jdbc.sql(
                        "select max(number) from handoff join conversation on id = conversation_id where address_hash = ?")
                .param(TestSeal.SEAL.hash(ears.at("candidate")))
                .query(Long.class)
                .single());
    }

    /** All that a team sees of those who want it to be in touch. */
    private String noted() {
        return registrations.open(priya.forces()).stream()
                .map(RegistrationDialoguesContract::noted)
                .reduce((one, other) -> one + " / " + other)
                .orElse("nothing");
    }

    private static String noted(Registration one) {
        Registration.Told told = one.told();
        return Stream.of(
                        Optional.of(one.force() + " " + one.interest().key()),
                        Optional.of(told.name()),
                        told.role().map(Enum::name),
                        told.stage().map(Enum::name),
                        Optional.of(told.reach()))
                .flatMap(Optional::stream)
                .reduce((before, after) -> before + "; " + after)
                .orElseThrow();
    }

    private static Instant time(String words) {
        return LocalDateTime.parse(words.replace(' ', 'T')).atZone(LONDON).toInstant();
    }

    private static Duration duration(String words) {
        String[] parts = words.split(" ");
        long number = Long.parseLong(parts[0]);
        return parts[1].startsWith("day") ? Duration.ofDays(number) : Duration.ofHours(number);
    }

    private void say(String who, String words) {
        String name = who.replaceFirst(" (presses|in a group)$", "");
        Content content = who.endsWith(" presses") ? ears.press(name, words) : new Content.Words(filled(words));
        acquaintances.introduce(ears.at(name), force.orElse(null));
        intake.accept(new Arrival(
                ears.at(name),
                UUID.randomUUID().toString(),
                content,
                force.orElse(null),
                new Sender(Optional.empty(), !who.endsWith(" in a group"))));
    }

    /** With the newest code that anybody was given, and what cannot be seen in a script. */
    private String filled(String words) {
        String code = ears.people().stream()
                .flatMap(who -> ears.sentTo(who).stream())
                .map(parcel -> parcel.speech().text())
                .flatMap(said -> CODE.matcher(said).results())
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElse("");
        return words.replace("{code}", code).replace("{500 letters}", "a".repeat(500));
    }

    /** Until everything that was said is heard, everything due is done, and everything that is to leave has left. */
    private void settle() {
        allHeard();
        chasing.chase();
        eventually(
                () -> assertThat(count("select count(*) from outbox where state in ('WAITING', 'SENDING', 'UNKNOWN')"))
                        .as("not left yet")
                        .isZero());
    }

    private void allHeard() {
        eventually(
                () -> assertThat(count("select count(*) from utterance where heard_at is null and failed_at is null"))
                        .as("unheard")
                        .isZero());
        assertThat(count("select count(*) from utterance where failed_at is not null"))
                .as("failed")
                .isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static Address address(Channel channel, String who, int number) {
        return switch (channel) {
            case SMS -> new Address.Sms("+447700900001", "+4477009%05d".formatted(plays * 10 + number));
            case TEAMS -> new Address.Teams("a:" + who + plays, "29:" + who + plays);
        };
    }
}
