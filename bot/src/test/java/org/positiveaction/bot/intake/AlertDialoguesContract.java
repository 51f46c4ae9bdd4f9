package org.positiveaction.bot.intake;

import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.alert.AlertRounds;
import org.positiveaction.bot.alert.Openings;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.booking.notice.Rounds;
import org.positiveaction.bot.delivery.DeliveryReport;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays how candidates ask for alerts, are told and end them, from the intake to what is carried away, on a Tuesday at ten. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({Cast.Surroundings.class, Cast.class, Rounds.class, AlertRounds.class, Acquaintances.class})
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "db-scheduler.enabled=false",
            "unasked.quiet=0s"
        })
abstract class AlertDialoguesContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration NEXT_LOOK = Duration.ofMinutes(1).plusSeconds(1);
    private static final ForceId NORTHSHIRE = new ForceId("northshire");

    @Autowired
    Openings openings;

    @Autowired
    Timetable timetable;

    @Autowired
    Rounds reminders;

    @Autowired
    AlertRounds alerts;

    @Autowired
    Floor floor;

    @Autowired
    Lines lines;

    @Autowired
    Outbox outbox;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Optional<ForceId> force = Optional.of(NORTHSHIRE);

    static Stream<Script> scripts() throws IOException {
        return Script.in("/dialogues/alert");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void goesAsWrittenDown(Script script) {
        begin(script);
        for (Script.Step step : script.steps()) {
            act(step.who(), step.words());
            settle();
            cast.hears(step);
        }
    }

    private void begin(Script script) {
        jdbc.sql("update session set called_off_at = starts_at where called_off_at is null")
                .update();
        List.of("alert", "alert_opening")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        force = Optional.of(NORTHSHIRE);
        clock.set(TUESDAY_AT_TEN);
        cast.enter(script.candidate(), "candidate", "other");
    }

    private void act(String who, String words) {
        switch (who) {
            case "later" -> clock.advance(Duration.ofDays(Integer.parseInt(words.replaceFirst(" days?$", ""))));
            case "it is" -> clock.set(time(words));
            case "force" ->
                force = Optional.of(words).filter(name -> !name.equals("none")).map(ForceId::new);
            case "team opens" -> openings.open(NORTHSHIRE, recruitment(words), MemberId.create());
            case "team sets up" -> add(words);
            case "a person" -> pass(words.startsWith("takes") ? Floor.Holder.PERSON : Floor.Holder.BOT);
            case "provider says" -> fail(words);
            default -> cast.say(who, words.replace("{code}", code()), force);
        }
    }

    private static Subject recruitment(String role) {
        return new Subject.Recruitment(Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    private void add(String words) {
        String[] parts = words.split(", ");
        timetable.add(new Plan(
                NORTHSHIRE,
                parts[0],
                time(parts[1]),
                Duration.ofHours(1),
                "Town Hall",
                5,
                0,
                Host.guest("Sam Carter")));
    }

    private void pass(Floor.Holder to) {
        transactions.executeWithoutResult(status -> floor.pass(lines.at(cast.at("candidate")), to));
        clock.advance(NEXT_LOOK);
    }

    private void fail(String reason) {
        Parcel last = cast.sentTo("candidate").getLast();
        outbox.report(last.id(), new DeliveryReport("SM" + last.id(), DeliveryReport.Stage.FAILED, reason));
        clock.advance(NEXT_LOOK);
    }

    /** The four digits that the candidate was last told for deleting everything. */
    private String code() {
        return cast.sentTo("candidate").stream()
                .map(parcel -> parcel.speech().text())
                .reduce("", (earlier, later) -> later)
                .replaceFirst("(?s).*DELETE (\\d{4}).*", "$1");
    }

    /** Until everything that was said is heard, everything due is done, and everything that is to leave has left. */
    private void settle() {
        cast.allHeard();
        reminders.go();
        cast.allLeft();
        alerts.go();
        cast.allLeft();
    }

    private static Instant time(String words) {
        return LocalDateTime.parse(words.replace(' ', 'T')).atZone(LONDON).toInstant();
    }
}
