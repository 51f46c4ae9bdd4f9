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
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.KnowledgeFolders;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An editor opens recruitment, and five thousand people are told, while the packaged bots are killed again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AlertsToldContract {
    private static final int PEOPLE = 5_000;
    private static final int NUMBERS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String PUBLIC_URL = "https://bot.example";

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
    private final List<Instance> instances = new ArrayList<>();
    private Map<String, String> database = Map.of();
    private Path folder = Path.of("");

    /** DATABASE_URL and its kin, for a new database. */
    abstract Map<String, String> database(Path folder);

    /** How many bots share it. */
    abstract int bots();

    /** One of the bots: its process comes and goes. */
    private final class Instance {
        private final Path place;
        private final int port;
        private @Nullable RunningBot bot;

        Instance(String name) throws IOException {
            place = Files.createDirectories(folder.resolve(name));
            port = RunningBot.freePort();
        }

        void start() throws IOException, InterruptedException {
            bot = RunningBot.startByDaylight(place, port, settings(), IN_A_HURRY, ahead);
        }

        void kill() throws InterruptedException {
            Objects.requireNonNull(bot).kill();
        }

        void stop() {
            if (bot != null) {
                bot.close();
            }
        }
    }

    /** An H2 file is open to one at a time: the tables come first, and then what is in them. */
    @BeforeAll
    void startAll(@TempDir Path temporary) throws Exception {
        folder = temporary;
        database = database(folder);
        twilio.goAhead(ahead);
        KnowledgeFolders.copy(KnowledgeFolders.OWN, Files.createDirectories(folder.resolve("knowledge")));
        for (int n = 0; n < bots(); n++) {
            instances.add(new Instance("bot" + n));
        }
        instances.getFirst().start();
        instances.getFirst().stop();
        allAskForOfficers();
        for (Instance instance : instances) {
            instance.start();
        }
    }

    @AfterAll
    void stopAll() {
        instances.forEach(Instance::stop);
        twilio.close();
    }

    @Test
    void tellsEachPersonOnce() throws Exception {
        anEditorOpensRecruitment();

        for (int kill = 0; kill < 3; kill++) {
            awaitTold(PEOPLE * (kill + 1) / 5);
            Instance next = instances.get(kill % instances.size());
            next.kill();
            next.start();
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
        instances.forEach(Instance::stop);
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
        withDatabase(jdbc -> {
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
        withDatabase(jdbc -> count.add(jdbc.sql(sql).query(Integer.class).single()));
        return count.getFirst();
    }

    private void withDatabase(Consumer<JdbcClient> deed) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                Objects.requireNonNull(database.get("DATABASE_URL")),
                database.getOrDefault("DATABASE_USERNAME", "sa"),
                "",
                true);
        try {
            deed.accept(JdbcClient.create(connection));
        } finally {
            connection.destroy();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(database);
        settings.putAll(TestSeal.VARIABLES);
        settings.putAll(Map.of(
                "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                FakeTwilio.TOKEN,
                "TWILIO_API_URL",
                twilio.url(),
                "BOT_PUBLIC_URL",
                PUBLIC_URL,
                "BOT_KNOWLEDGE",
                folder.resolve("knowledge").toString(),
                "SMS_NUMBERS",
                IntStream.range(0, NUMBERS)
                        .mapToObj(number -> ours(number) + "=lancashire")
                        .collect(Collectors.joining(","))));
        return settings;
    }

    private static String ours(int number) {
        return "+44770090000" + number;
    }
}
