package org.positiveaction.bot.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Packaged bots that share a database and a number at the fake Twilio; their processes come and go. */
final class Fleet implements AutoCloseable {
    static final String OURS = "+447700900001";
    private static final String PUBLIC_URL = "https://bot.example";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final FakeTwilio twilio;
    private final Map<String, String> settings;
    private final List<String> arguments;
    private final Starter starter;
    private final List<Bot> bots = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** How a bot's process is started. */
    interface Starter {
        RunningBot start(Path folder, int port, Map<String, String> settings, List<String> arguments)
                throws IOException, InterruptedException;
    }

    /** What somebody says, or what goes wrong meanwhile. */
    interface Saying {
        void happen() throws Exception;
    }

    /** What must hold in the end. */
    interface Assertion {
        void check() throws Exception;
    }

    /** One of the bots: its process comes and goes, its door stays. */
    private final class Bot {
        private final Path place;
        private final int port = RunningBot.freePort();
        private final TwilioCalls door =
                new TwilioCalls(FakeTwilio.TOKEN, PUBLIC_URL, URI.create("http://127.0.0.1:" + port));
        private @Nullable RunningBot process;

        Bot(Path place) throws IOException {
            this.place = Files.createDirectories(place);
        }

        void start() throws IOException, InterruptedException {
            process = starter.start(place, port, settings, arguments);
        }

        void kill() throws InterruptedException {
            Objects.requireNonNull(process).kill();
        }

        void stop() {
            if (process != null) {
                process.close();
            }
        }
    }

    /**
     * Starts none of them yet.
     *
     * @param particular settings besides what every bot in tests has: DATABASE_URL at least
     */
    Fleet(
            Path folder,
            int size,
            FakeTwilio twilio,
            Map<String, String> particular,
            List<String> arguments,
            Starter starter)
            throws IOException {
        this.twilio = twilio;
        this.arguments = arguments;
        this.starter = starter;
        settings = new HashMap<>(TestSeal.VARIABLES);
        settings.putAll(Map.of(
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
        settings.putAll(particular);
        for (int n = 0; n < size; n++) {
            bots.add(new Bot(folder.resolve("bot" + n)));
        }
        twilio.meets(PUBLIC_URL, bots.getFirst().door.bot());
    }

    void start() throws IOException, InterruptedException {
        for (Bot bot : bots) {
            bot.start();
        }
    }

    void stop() {
        bots.forEach(Bot::stop);
    }

    /** Makes the tables: one starts and stops. */
    void migrate() throws IOException, InterruptedException {
        bots.getFirst().start();
        bots.getFirst().stop();
    }

    /** Kills one with -9 and starts it again, and the next one with the next number. */
    void killAndStart(int number) throws IOException, InterruptedException {
        Bot next = bots.get(number % bots.size());
        next.kill();
        next.start();
    }

    /** Somebody texts; as Twilio does, it comes to one of the bots, and to another when that one does not take it. */
    void text(String from, String words) throws InterruptedException {
        Map<String, String> form = FakeTwilio.inboundForm(twilio.miss(from, OURS, words));
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                Bot next = bots.get(turn.getAndIncrement() % bots.size());
                if (next.door.post("/sms/inbound", form).statusCode() == 200) {
                    return;
                }
            } catch (RuntimeException down) {
                // Another one then.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Nobody took a text within " + PATIENCE);
    }

    /** Looks into the database, or writes to it, while a single bot is stopped: an H2 file is open to one at a time. */
    void look(Consumer<JdbcClient> deed) throws IOException, InterruptedException {
        boolean alone = bots.size() == 1;
        if (alone) {
            stop();
        }
        try {
            withDatabase(deed);
        } finally {
            if (alone) {
                start();
            }
        }
    }

    /** The same while none of them runs, or where the database is open to many. */
    void withDatabase(Consumer<JdbcClient> deed) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                Objects.requireNonNull(settings.get("DATABASE_URL")),
                settings.getOrDefault("DATABASE_USERNAME", "sa"),
                "",
                true);
        try {
            deed.accept(JdbcClient.create(connection));
        } finally {
            connection.destroy();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Everything at once; says what went wrong, if anything did. */
    static void atOnce(List<Saying> sayings) throws Exception {
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

    /** Repeats an assertion until it holds; after three minutes its last failure is thrown. */
    static void eventually(Assertion assertion) throws Exception {
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
