package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.PersonTraces;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Half of sixty people have everything deleted while the others talk on, and the packaged bots are killed meanwhile:
 * nothing is left of those who go, and nothing is lost of those who stay.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ErasureUnderLoadContract {
    private static final int PEOPLE = 60;
    private static final int QUESTIONS = 8;
    private static final int KILLS = 3;
    /** The bot looks every ten seconds for what is left to erase. */
    private static final Duration A_ROUND = Duration.ofSeconds(15);

    private static final Pattern CODE = Pattern.compile("DELETE (\\d{4})");

    private static final List<String> IN_A_HURRY = List.of(
            "--db-scheduler.heartbeat-interval=1s",
            "--sms.timeout=5s",
            "--sms.reconcile-every=5s",
            "--delivery.look-after=3s",
            "--delivery.lease=15s",
            "--delivery.first-wait=200ms",
            "--delivery.longest-wait=2s",
            "--intake.sweep=500ms",
            "--intake.burst=100");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final Map<String, ConversationId> conversations = new HashMap<>();
    private final List<String> sealed = new ArrayList<>();
    private Fleet fleet;

    /** DATABASE_URL and its kin, for a new database. */
    abstract Map<String, String> database(Path folder);

    /** How many bots share it. */
    abstract int bots();

    /** What is to hold besides of the database once some sealed words are erased. */
    void alsoHolds(PersonTraces traces, List<String> erased) {}

    @BeforeAll
    void startAll(@TempDir Path temporary) throws Exception {
        fleet = new Fleet(temporary, bots(), twilio, database(temporary), IN_A_HURRY, RunningBot::start);
        fleet.migrate();
        fleet.withDatabase(ErasureUnderLoadContract::addSession);
        fleet.start();
        twilio.reports("sent", "delivered");
    }

    private static void addSession(JdbcClient jdbc) {
        OffsetDateTime starts = OffsetDateTime.now(ZoneOffset.UTC).plusDays(20);
        jdbc.sql("""
                        insert into session (force, kind, starts_at, ends_at, place, capacity, host)
                        values ('lancashire', 'mock-interview', ?, ?, 'Town Hall', ?, ?)""")
                .params(starts, starts.plusHours(1), PEOPLE, TestSeal.SEAL.seal("Sam Carter"))
                .update();
    }

    @AfterAll
    void stopAll() {
        fleet.close();
        twilio.close();
    }

    @Test
    void leavesNothingOfThoseWhoGoAndAllOfThoseWhoStay() throws Exception {
        Fleet.atOnce(people().<Fleet.Saying>map(who -> () -> useEverything(who)).toList());
        Fleet.eventually(() -> assertThat(people()).allSatisfy(this::hasBeenAnswered));
        fleet.look(this::rememberWhatIsStored);

        Fleet.atOnce(Stream.of(
                        going().<Fleet.Saying>map(who -> () -> goes(who)),
                        staying().<Fleet.Saying>map(who -> () -> talksOn(who)),
                        Stream.<Fleet.Saying>of(this::killInTurn))
                .flatMap(sayings -> sayings)
                .toList());

        Fleet.eventually(() -> assertThat(going())
                .allSatisfy(who -> assertThat(twilio.kept(who))
                        .as("what Twilio has of " + who)
                        .isZero()));
        Fleet.eventually(() -> {
            Thread.sleep(A_ROUND);
            fleet.look(ErasureUnderLoadContract::nothingIsLeftToErase);
        });
        fleet.stop();
        fleet.withDatabase(jdbc -> {
            nothingIsLeftOfThoseWhoWent(jdbc);
            allIsThereOfThoseWhoStayed(jdbc);
        });
        assertThat(going()).allSatisfy(who -> assertThat(receipts(who)).isEqualTo(1));
        assertThat(staying()).allSatisfy(who -> assertThat(answers(who)).isEqualTo(QUESTIONS));
    }

    private void useEverything(String who) throws InterruptedException {
        for (String words : List.of(
                "my name is " + name(who) + " and i have a wooden leg",
                "book session 1",
                "register",
                name(who),
                "1",
                "1",
                "call me after six",
                "tell me when officer recruitment opens")) {
            fleet.text(who, words);
        }
        if (who.endsWith("0")) {
            fleet.text(who, "talk to a person");
        }
    }

    private void hasBeenAnswered(String who) {
        List<String> heard = twilio.sentTo(who).stream().map(FakeText::body).toList();
        assertThat(heard)
                .anyMatch(text -> text.startsWith("Booked: "))
                .anyMatch(text -> text.startsWith("Done: your registration is with "))
                .anyMatch(text -> text.startsWith("Noted: I will alert you once"));
    }

    private void rememberWhatIsStored(JdbcClient jdbc) {
        jdbc.sql("select id, person from conversation").query(row -> {
            conversations.put(TestSeal.SEAL.open(row.getString(2)), new ConversationId(row.getObject(1, UUID.class)));
        });
        PersonTraces traces = new PersonTraces(jdbc, TestSeal.SEAL);
        going().forEach(who -> sealed.addAll(traces.sealedOf(conversation(who))));
        assertThat(going()).allSatisfy(who -> assertThat(tracesOf(traces, who)).hasSizeGreaterThan(10));
    }

    private void goes(String who) throws Exception {
        fleet.text(who, "delete my data");
        Fleet.eventually(() -> assertThat(code(who)).isNotEmpty());
        fleet.text(who, "DELETE " + code(who));
    }

    private String code(String who) {
        return twilio.sentTo(who).stream()
                .map(text -> CODE.matcher(text.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private void talksOn(String who) throws InterruptedException {
        for (int n = 0; n < QUESTIONS; n++) {
            fleet.text(who, "what is positive action");
            Thread.sleep(2_000);
        }
    }

    private void killInTurn() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(1_000);
            fleet.killAndStart(kill);
        }
    }

    private static void nothingIsLeftToErase(JdbcClient jdbc) {
        assertThat(count(jdbc, "select count(*) from erasure where done_at is null"))
                .isZero();
        assertThat(count(jdbc, "select count(*) from provider_copy")).isZero();
    }

    private void nothingIsLeftOfThoseWhoWent(JdbcClient jdbc) {
        PersonTraces traces = new PersonTraces(jdbc, TestSeal.SEAL);
        assertThat(going()).allSatisfy(who -> assertThat(tracesOf(traces, who)).isEmpty());
        assertThat(count(jdbc, "select count(*) from erasure")).isEqualTo(PEOPLE / 2);
        assertThat(count(jdbc, "select sum(amount) from figure where what = 'ERASED'"))
                .isEqualTo(PEOPLE / 2);
        alsoHolds(traces, sealed);
    }

    private void allIsThereOfThoseWhoStayed(JdbcClient jdbc) {
        for (String table : List.of("candidate", "registration", "alert", "standing")) {
            assertThat(count(jdbc, "select count(*) from " + table)).as(table).isEqualTo(PEOPLE / 2);
        }
        assertThat(staying())
                .allSatisfy(who -> assertThat(jdbc.sql(
                                        "select count(*) from utterance where conversation_id = ? and heard_at is not null")
                                .param(conversation(who).value())
                                .query(Integer.class)
                                .single())
                        .isGreaterThanOrEqualTo(QUESTIONS + 8));
    }

    private List<String> tracesOf(PersonTraces traces, String who) {
        return traces.of(new Address.Sms(Fleet.OURS, who), conversation(who), name(who));
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** What was posted to Twilio: its own copies are erased by then. */
    private long receipts(String who) {
        return twilio.posts().stream()
                .filter(form -> who.equals(form.get("To"))
                        && form.getOrDefault("Body", "").startsWith("Done on "))
                .count();
    }

    private long answers(String who) {
        return twilio.sentTo(who).stream()
                .filter(text -> text.body().startsWith("Positive action "))
                .count();
    }

    private ConversationId conversation(String who) {
        return Objects.requireNonNull(conversations.get(who));
    }

    private static Stream<String> people() {
        return Stream.concat(going(), staying());
    }

    private static Stream<String> going() {
        return IntStream.range(0, PEOPLE / 2).mapToObj(n -> "+447700900%03d".formatted(100 + n));
    }

    private static Stream<String> staying() {
        return IntStream.range(PEOPLE / 2, PEOPLE).mapToObj(n -> "+447700900%03d".formatted(100 + n));
    }

    /** Nobody else's: digits of their number as letters. */
    private static String name(String who) {
        return "Anna"
                + who.substring(who.length() - 3)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('b' + digit - '0')))
                        .collect(Collectors.joining());
    }
}
