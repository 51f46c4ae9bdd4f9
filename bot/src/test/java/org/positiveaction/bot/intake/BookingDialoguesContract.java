package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.booking.SessionTime.LONDON;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Details;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.booking.notice.Rounds;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Sender;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Plays how candidates book, move and drop, from the intake to what is carried away, on a Tuesday at ten. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({BookingDialoguesContract.Surroundings.class, Rounds.class, Acquaintances.class})
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "db-scheduler.enabled=false",
            "unasked.quiet=0s"
        })
abstract class BookingDialoguesContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final Pattern SESSION =
            Pattern.compile("([a-z-]+), (\\S+) (\\S+), (\\d+) places?(?:, at (.*?))?(?:, of ([a-z]+))?");
    private static int plays;

    @Autowired
    Intake intake;

    @Autowired
    Timetable timetable;

    @Autowired
    Sessions all;

    @Autowired
    Members members;

    @Autowired
    Rounds rounds;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    List<KeepingCarrier> carriers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, SessionId> sessions = new HashMap<>();
    private Optional<ForceId> force = Optional.of(NORTHSHIRE);
    private Ears ears = new Ears(List.of());

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
        return Script.in("/dialogues/booking");
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
        jdbc.sql("update session set called_off_at = starts_at where called_off_at is null")
                .update();
        jdbc.sql("delete from booking_news").update();
        sessions.clear();
        force = Optional.of(NORTHSHIRE);
        clock.set(TUESDAY_AT_TEN);
        ears.open("candidate", address(script.candidate(), "candidate", 1));
        ears.open("other", address(script.candidate(), "other", 2));
        ears.open("third", address(script.candidate(), "third", 3));
    }

    private void act(String who, String words) {
        if (who.startsWith("session ")) {
            sessions.put(who.replace("session ", ""), add(words));
            return;
        }
        switch (who) {
            case "later" -> clock.advance(duration(words));
            case "it is" -> clock.set(time(words));
            case "force" ->
                force = Optional.of(words).filter(name -> !name.equals("none")).map(ForceId::new);
            case "came" ->
                jdbc.sql("update standing set came = true where session_number = ? and open_for is not null")
                        .param(session(words).number())
                        .update();
            case "team calls off" -> timetable.callOff(session(words));
            case "team moves" -> timetable.move(session(words.substring(0, 1)), time(words.replaceFirst("^. to ", "")));
            case "team changes" -> change(session(words.substring(0, 1)), words.replaceFirst("^. to be at ", ""));
            default -> say(who, words);
        }
    }

    private void change(SessionId session, String place) {
        Details before = Details.of(all.find(session).orElseThrow());
        timetable.change(session, new Details(before.capacity(), before.minimum(), place, before.host()));
    }

    private SessionId add(String words) {
        Matcher parts = SESSION.matcher(words);
        assertThat(parts.matches()).as(words).isTrue();
        return ((Addition.Added) timetable.add(new Plan(
                        new ForceId(Objects.requireNonNullElse(parts.group(6), "northshire")),
                        parts.group(1),
                        time(parts.group(2) + " " + parts.group(3)),
                        Duration.ofHours(1),
                        Objects.requireNonNullElse(parts.group(5), "Town Hall"),
                        Integer.parseInt(parts.group(4)),
                        0,
                        new Host("Sam Carter", Optional.of(host())))))
                .session()
                .id();
    }

    private MemberId host() {
        return members.all().stream().map(TeamMember::id).findFirst().orElseGet(() -> {
            TeamMember sam = new TeamMember(
                    MemberId.create(),
                    "Sam Carter",
                    TeamMember.Role.MEMBER,
                    Set.of(NORTHSHIRE),
                    Optional.empty(),
                    Optional.empty());
            members.save(sam);
            return sam.id();
        });
    }

    private static Instant time(String words) {
        return LocalDateTime.parse(words.replace(' ', 'T')).atZone(LONDON).toInstant();
    }

    private static Duration duration(String words) {
        String[] parts = words.split(" ");
        long number = Long.parseLong(parts[0]);
        return switch (parts[1].replaceFirst("s$", "")) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            case "day" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("No time lasts " + words);
        };
    }

    private void say(String who, String words) {
        String name = who.replaceFirst(" (presses|in a group)$", "");
        acquaintances.introduce(ears.at(name), force.orElse(null));
        Content content = who.endsWith(" presses") ? ears.press(name, words) : new Content.Words(numbered(words));
        intake.accept(new Arrival(
                ears.at(name),
                UUID.randomUUID().toString(),
                content,
                force.orElse(null),
                new Sender(Optional.empty(), !who.endsWith(" in a group"))));
    }

    /** Until everything that was said is heard, everything due is done, and everything that is to leave has left. */
    private void settle() {
        allHeard();
        rounds.go();
        allHeard();
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

    private String numbered(String words) {
        String numbered = words;
        for (Map.Entry<String, SessionId> session : sessions.entrySet()) {
            numbered = numbered.replace(
                    "{" + session.getKey() + "}", session.getValue().toString());
        }
        return numbered;
    }

    private SessionId session(String name) {
        return Objects.requireNonNull(sessions.get(name), name);
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
