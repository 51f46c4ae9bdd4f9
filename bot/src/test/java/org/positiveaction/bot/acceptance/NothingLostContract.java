package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.acceptance.FakeTwilio.Fault;

/**
 * The packaged bot between candidates and a Twilio that misbehaves: each message is answered once, whatever happens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NothingLostContract {
    private static final String OURS = "+447700900001";
    private static final String PUBLIC_URL = "https://bot.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Short times, so that a minute shows what takes a quarter of an hour in production. */
    private static final List<String> IN_A_HURRY = List.of(
            "--sms.timeout=1500ms",
            "--sms.reconcile-every=2s",
            "--delivery.look-after=700ms",
            "--delivery.lease=5s",
            "--delivery.first-wait=200ms",
            "--delivery.longest-wait=2s",
            "--intake.sweep=500ms");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final AtomicInteger phones = new AtomicInteger();
    private Path folder = Path.of("");
    private int port;
    private int earlier;
    private RunningBot bot;

    /** DATABASE_URL and its kin, for a new database. */
    abstract Map<String, String> database(Path folder);

    private Map<String, String> settings = Map.of();

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        settings = new ConcurrentHashMap<>(database(folder));
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
        port = RunningBot.freePort();
        twilio.meets(PUBLIC_URL, URI.create("http://127.0.0.1:" + port));
        bot = RunningBot.start(folder, port, settings, IN_A_HURRY);
    }

    @BeforeEach
    void forgetEarlierTests() {
        earlier = twilio.sent().size();
    }

    @AfterAll
    void stop() {
        bot.close();
        twilio.close();
    }

    @Test
    void answersOnceWhenEveryWebhookComesThreeTimesAtOnce() throws Exception {
        List<FakeText> texts = IntStream.range(0, 60)
                .mapToObj(n -> twilio.miss(phone(), OURS, "what is positive action"))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            texts.forEach(text -> IntStream.range(0, 3).forEach(n -> threads.submit(() -> twilio.deliver(text))));
        }

        eachIsAnsweredOnce(texts);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void answersOnceWhateverTwilioDoes(Fault fault) throws Exception {
        twilio.next(IntStream.range(0, 12).mapToObj(n -> fault).toArray(Fault[]::new));
        List<FakeText> texts = IntStream.range(0, 20)
                .mapToObj(n -> twilio.miss(phone(), OURS, "what is positive action"))
                .toList();
        texts.forEach(text -> assertThat(twilio.deliver(text).statusCode()).isEqualTo(200));

        eachIsAnsweredOnce(texts);
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.Answers(429, 20429),
                new Fault.Answers(500, 0),
                new Fault.Answers(503, 0),
                new Fault.Hangs(),
                new Fault.TakesAndAnswers(500),
                new Fault.TakesAndDrops(),
                new Fault.TakesAndHangs());
    }

    @Test
    void answersOnceWhatArrivesWhileItIsToldToStop() throws Exception {
        List<FakeText> texts = IntStream.range(0, 40)
                .mapToObj(n -> twilio.miss(phone(), OURS, "what is positive action"))
                .toList();
        texts.forEach(text -> assertThat(twilio.deliver(text).statusCode()).isEqualTo(200));
        bot.close();
        bot = RunningBot.start(folder, port, settings, IN_A_HURRY);

        eachIsAnsweredOnce(texts);
    }

    /**
     * People go on texting while the bot is killed ten times. What was acknowledged is answered once; so is what was
     * not, for the bot asks Twilio for what it missed.
     */
    @Test
    void losesNothingAndRepeatsNothingWhenKilledTenTimes() throws Exception {
        Map<String, FakeText> acknowledged = new ConcurrentHashMap<>();
        Map<String, FakeText> all = new ConcurrentHashMap<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int kill = 0; kill < 10; kill++) {
                Instant end = Instant.now().plusMillis(2500 + 137L * kill);
                for (int n = 0; n < 4; n++) {
                    crowd.submit(() -> textUntil(end, all, acknowledged));
                }
                Thread.sleep(Duration.between(Instant.now(), end).toMillis() - 300);
                bot.kill();
                bot = RunningBot.start(folder, port, settings, IN_A_HURRY);
            }
        }

        assertThat(acknowledged).hasSizeGreaterThan(100);
        eachIsAnsweredOnce(List.copyOf(all.values()));
    }

    /** About twenty texts a second. */
    private @Nullable Void textUntil(Instant end, Map<String, FakeText> all, Map<String, FakeText> acknowledged)
            throws InterruptedException {
        while (Instant.now().isBefore(end)) {
            FakeText text = twilio.miss(phone(), OURS, "what is positive action");
            all.put(text.sid(), text);
            try {
                if (twilio.deliver(text).statusCode() == 200) {
                    acknowledged.put(text.sid(), text);
                }
            } catch (RuntimeException theBotIsDown) {
                // Not acknowledged; the bot must find it by itself.
            }
            Thread.sleep(50);
        }
        return null;
    }

    private void eachIsAnsweredOnce(List<FakeText> texts) throws InterruptedException, IOException {
        Map<String, Long> asked = texts.stream().collect(Collectors.groupingBy(FakeText::from, Collectors.counting()));
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)
                && (answers().count() < texts.size() || !introduced().containsAll(asked.keySet()))) {
            Thread.sleep(200);
        }
        // Long enough for a second answer to show, if there is one.
        Thread.sleep(3_000);
        Map<String, Long> answered = answers().collect(Collectors.groupingBy(FakeText::to, Collectors.counting()));
        assertThat(answered)
                .as("how many answers each number got to %d texts", texts.size())
                .isEqualTo(asked);
        assertThat(introduced())
                .as("who was told who answers them")
                .doesNotHaveDuplicates()
                .containsAll(asked.keySet());
        assertThat(bot.log()).doesNotContain("+447700900", "what is positive action");
    }

    private Stream<FakeText> answers() {
        return twilio.sent().stream().skip(earlier).filter(text -> !text.isIntroduction());
    }

    /** Since the beginning: nobody is told twice. */
    private List<String> introduced() {
        return twilio.sent().stream()
                .filter(FakeText::isIntroduction)
                .map(FakeText::to)
                .toList();
    }

    private String phone() {
        return "+447700900%03d".formatted(100 + phones.getAndIncrement() % 900);
    }
}
