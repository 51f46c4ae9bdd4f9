package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.KnowledgeFolders;
import org.positiveaction.bot.testing.StoredConversation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor opens recruitment, and five thousand people are told, while the packaged bots are killed again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AlertsToldContract {
    private static final int PEOPLE = 5_000;
    private static final int NUMBERS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private static final List<String> IN_A_HURRY = List.of(
            "--unasked.a-second=250",
            "--db-scheduler.heartbeat-interval=1s",
            "--sms.timeout=5s",
            "--sms.reconcile-every=5s",
            "--delivery.look-after=3s",
            "--delivery.lease=15s",
            "--delivery.first-wait=200ms",
            "--delivery.longest-wait=2s");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final Duration ahead = Daylight.ahead();
    private Fleet fleet;
    private Path folder = Path.of("");

    /** DATABASE_URL and its kin, for a new database. */
    abstract Map<String, String> database(Path folder);

    /** How many bots share it. */
    abstract int bots();

    /** An H2 file is open to one at a time: the tables come first, and then what is in them. */
    @BeforeAll
    void startAll(@TempDir Path temporary) throws Exception {
        folder = temporary;
        twilio.goAhead(ahead);
        KnowledgeFolders.copy(KnowledgeFolders.OWN, Files.createDirectories(folder.resolve("knowledge")));
        Map<String, String> settings = new HashMap<>(database(folder));
        settings.put("BOT_KNOWLEDGE", folder.resolve("knowledge").toString());
        settings.put(
                "SMS_NUMBERS",
                IntStream.range(0, NUMBERS)
                        .mapToObj(number -> ours(number) + "=lancashire")
                        .collect(Collectors.joining(",")));
        fleet = new Fleet(
                folder,
                bots(),
                twilio,
                settings,
                IN_A_HURRY,
                (place, port, all, arguments) -> RunningBot.startByDaylight(place, port, all, arguments, ahead));
        fleet.migrate();
        allAskForOfficers();
        fleet.start();
    }

    @AfterAll
    void stopAll() {
        fleet.close();
        twilio.close();
    }

    @Test
    void tellsEachPersonOnce() throws Exception {
        anEditorOpensRecruitment();

        for (int kill = 0; kill < 3; kill++) {
            awaitTold(PEOPLE * (kill + 1) / 5);
            fleet.killAndStart(kill);
        }
        awaitTold(PEOPLE);
        // Long enough for a second message to show, if there is one.
        Thread.sleep(5_000);

        List<FakeText> sent = twilio.sent();
        assertThat(sent)
                .allSatisfy(text ->
                        assertThat(text.body()).startsWith("Your alert: recruitment of police officers has opened"));
        assertThat(sent.stream().collect(Collectors.groupingBy(text -> text.from() + text.to(), Collectors.counting())))
                .hasSize(PEOPLE)
                .allSatisfy((who, times) -> assertThat(times).as(who).isEqualTo(1));
        fleet.stop();
        assertThat(count("select count(*) from alert where ended_how = 'TOLD' and message_id is not null"))
                .isEqualTo(PEOPLE);
    }

    private void awaitTold(int least) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (twilio.sent().size() < least) {
            assertThat(Instant.now())
                    .as(twilio.sent().size() + " told of " + least)
                    .isBefore(end);
            Thread.sleep(100);
        }
    }

    private void anEditorOpensRecruitment() throws IOException {
        Path force = folder.resolve("knowledge/forces/lancashire/force.yaml");
        LocalDate today =
                Instant.now().plus(ahead).atZone(ZoneId.of("Europe/London")).toLocalDate();
        Files.writeString(force, Files.readString(force) + "recruitment:\n  officer: " + today + "\n");
    }

    private void allAskForOfficers() {
        OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusDays(7);
        fleet.withDatabase(jdbc -> {
            jdbc.sql("insert into consent_wording (version, words, first_used_at) values ('test', 'Yes, do.', ?)")
                    .param(then)
                    .update();
            IntStream.range(0, PEOPLE).forEach(person -> asks(jdbc, person, then));
        });
    }

    private static void asks(JdbcClient jdbc, int person, OffsetDateTime then) {
        ConversationId id = ConversationId.create();
        Address address = new Address.Sms(ours(person % NUMBERS), "+447700900%03d".formatted(100 + person / NUMBERS));
        StoredConversation.add(jdbc, id, address, then);
        jdbc.sql("insert into candidate (conversation_id, force, met_at, introduced_at) values (?, 'lancashire', ?, ?)")
                .params(id.value(), then, then)
                .update();
        jdbc.sql("""
                insert into consent (conversation_id, purpose, wording, channel, given_at)
                values (?, 'ALERTS', 'test', 'SMS', ?)""").params(id.value(), then).update();
        jdbc.sql("""
                insert into alert (conversation_id, force, about, which, asked_at, seen, open_for)
                values (?, 'lancashire', 'RECRUITMENT', 'officer', ?, 0, ?)""").params(id.value(), then, id.value()).update();
    }

    private int count(String sql) {
        List<Integer> count = new ArrayList<>();
        fleet.withDatabase(jdbc -> count.add(jdbc.sql(sql).query(Integer.class).single()));
        return count.getFirst();
    }

    private static String ours(int number) {
        return "+44770090000" + number;
    }
}
