package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.testing.PostgresDatabase;
import org.positiveaction.bot.testing.TestSeal;

/** A hundred hand-overs at once, by text, through two bots with one PostgreSQL between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayTests {
    private static final int PAIRS = 100;
    private static final int MESSAGES = 6;
    private static final String OURS = "+447700900001";
    private static final String PUBLIC_URL = "https://bot.example";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> IN_A_HURRY = List.of(
            "--sms.timeout=1500ms",
            "--sms.reconcile-every=2s",
            "--delivery.look-after=700ms",
            "--delivery.lease=5s",
            "--delivery.first-wait=200ms",
            "--delivery.longest-wait=2s",
            "--intake.sweep=500ms",
            "--intake.burst=100");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final String database = PostgresDatabase.newUrl();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Instance> instances = List.of(new Instance("one"), new Instance("two"));
    private Path folder = Path.of("");
    private final Team team = new Team(database);

    /** One of the bots: its process comes and goes, its door stays. */
    private final class Instance {
        private final String name;
        private final int port;
        private final TwilioCalls door;
        private @Nullable RunningBot bot;

        Instance(String name) {
            this.name = name;
            try {
                port = RunningBot.freePort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            door = new TwilioCalls(FakeTwilio.TOKEN, PUBLIC_URL, URI.create("http://127.0.0.1:" + port));
        }

        void start() throws IOException, InterruptedException {
            bot = RunningBot.start(Files.createDirectories(folder.resolve(name)), port, settings(), IN_A_HURRY);
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

    @BeforeAll
    void startBothAndTakeEverybody(@TempDir Path temporary) throws Exception {
        folder = temporary;
        for (Instance instance : instances) {
            instance.start();
        }
        takeAll();
    }

    @AfterAll
    void stopBoth() {
        instances.forEach(Instance::stop);
        twilio.close();
    }

    @Test
    void bringsEveryMessageToTheRightPersonInOrderAndOnce() throws Exception {
        everybodyTalks("workshop", List.of());

        eachHasHeardTheOther("workshop");
    }

    @Test
    void doesSoWhileOneBotIsKilledAgainAndAgain() throws Exception {
        everybodyTalks("mentor", List.of(this::killInTurn));

        eachHasHeardTheOther("mentor");
    }

    @Test
    void doesSoWhenTheDatabaseIsAwayForAMinute() throws Exception {
        everybodyTalks("uniform", List.of(this::shutTheDatabase));

        eachHasHeardTheOther("uniform");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(TestSeal.VARIABLES);
        settings.putAll(Map.of(
                "DATABASE_URL",
                database,
                "DATABASE_USERNAME",
                "postgres",
                "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                FakeTwilio.TOKEN,
                "TWILIO_API_URL",
                twilio.url(),
                "BOT_PUBLIC_URL",
                PUBLIC_URL,
                "SMS_NUMBERS",
                OURS + "=lancashire"));
        return settings;
    }

    /** Each candidate asks for a person, and a member of their own takes them. */
    private void takeAll() throws Exception {
        atOnce(IntStream.range(0, PAIRS)
                .<Saying>mapToObj(pair -> () -> text(candidate(pair), "talk to a person"))
                .toList());
        eventually(() -> assertThat(team.waiting()).hasSize(PAIRS));
        for (int pair = 0; pair < PAIRS; pair++) {
            team.addOnDuty("Member " + pair, member(pair), "lancashire");
        }
        atOnce(IntStream.range(0, PAIRS)
                .<Saying>mapToObj(pair ->
                        () -> text(member(pair), "TAKE " + team.waiting().get(candidate(pair))))
                .toList());
        eventually(() -> assertThat(team.taken()).isEqualTo(PAIRS));
    }

    /** What somebody says, or what goes wrong meanwhile. */
    private interface Saying {
        void happen() throws Exception;
    }

    /** @param how a word that nobody says in another test */
    private void everybodyTalks(String how, List<Saying> meanwhile) throws Exception {
        List<Saying> all = new ArrayList<>(meanwhile);
        for (int pair = 0; pair < PAIRS; pair++) {
            int which = pair;
            all.add(() -> talk(candidate(which), "candidate " + which + " " + how + " "));
            all.add(() -> talk(member(which), "member " + which + " " + how + " "));
        }
        atOnce(all);
    }

    private void talk(String from, String words) throws InterruptedException {
        for (int n = 0; n < MESSAGES; n++) {
            text(from, words + n);
            Thread.sleep(1_500);
        }
    }

    /** As Twilio does: to one of the two, and to the other when that one does not take it. */
    private void text(String from, String words) throws InterruptedException {
        Map<String, String> form = FakeTwilio.inboundForm(twilio.miss(from, OURS, words));
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                Instance next = instances.get(turn.getAndIncrement() % instances.size());
                if (next.door.post("/sms/inbound", form).statusCode() == 200) {
                    return;
                }
            } catch (RuntimeException down) {
                // The other one then.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Nobody took a text within " + PATIENCE);
    }

    private void killInTurn() throws Exception {
        for (int kill = 0; kill < 4; kill++) {
            Thread.sleep(1_000);
            Instance next = instances.get(kill % instances.size());
            next.kill();
            next.start();
        }
    }

    private void shutTheDatabase() throws Exception {
        Thread.sleep(3_000);
        team.shutDatabaseFor(Duration.ofSeconds(60));
    }

    private void eachHasHeardTheOther(String how) throws Exception {
        eventually(() -> {
            Map<String, List<String>> heard = heard(how);
            for (int pair = 0; pair < PAIRS; pair++) {
                String number = String.valueOf(team.numbers().get(candidate(pair)));
                assertThat(heard.getOrDefault(member(pair), List.of()))
                        .as("what member " + pair + " heard")
                        .isEqualTo(numbered(number + ": candidate " + pair + " " + how + " "));
                assertThat(heard.getOrDefault(candidate(pair), List.of()))
                        .as("what candidate " + pair + " heard")
                        .isEqualTo(numbered("member " + pair + " " + how + " "));
            }
        });
        // Long enough for a second copy to show, if there is one.
        Thread.sleep(3_000);
        assertThat(heard(how).values().stream().mapToInt(List::size).sum()).isEqualTo(2 * PAIRS * MESSAGES);
    }

    /** What each number got of what people said, in the order in which it was sent. */
    private Map<String, List<String>> heard(String how) {
        Map<String, List<String>> heard = new HashMap<>();
        twilio.sent().stream()
                .filter(text -> text.body().matches("(\\d+: candidate|member) \\d+ " + how + " \\d+"))
                .forEach(text -> heard.computeIfAbsent(text.to(), to -> new ArrayList<>())
                        .add(text.body()));
        return heard;
    }

    private static List<String> numbered(String words) {
        return IntStream.range(0, MESSAGES).mapToObj(n -> words + n).toList();
    }

    private static String candidate(int pair) {
        return "+447700900%03d".formatted(100 + pair);
    }

    private static String member(int pair) {
        return "+447700900%03d".formatted(300 + pair);
    }

    private static void atOnce(List<Saying> sayings) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Void>> all = sayings.stream()
                    .map(saying -> threads.<@Nullable Void>submit(() -> {
                        saying.happen();
                        return null;
                    }))
                    .toList();
            for (Future<@Nullable Void> one : all) {
                one.get();
            }
        }
    }

    /** An assertion about the database. */
    private interface Assertion {
        void check() throws SQLException;
    }

    private static void eventually(Assertion assertion) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }
}
