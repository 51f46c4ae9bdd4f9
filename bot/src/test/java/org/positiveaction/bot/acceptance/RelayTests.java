package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.testing.PostgresDatabase;

/** A hundred hand-overs at once, by text, through two bots with one PostgreSQL between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayTests {
    private static final int PAIRS = 100;
    private static final int MESSAGES = 6;
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
    private Fleet fleet;
    private final Team team = new Team(database);

    @BeforeAll
    void startBothAndTakeEverybody(@TempDir Path temporary) throws Exception {
        fleet = new Fleet(
                temporary,
                2,
                twilio,
                Map.of("DATABASE_URL", database, "DATABASE_USERNAME", "postgres"),
                IN_A_HURRY,
                RunningBot::start);
        fleet.start();
        takeAll();
    }

    @AfterAll
    void stopBoth() {
        fleet.close();
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

    /** Each candidate asks for a person, and a member of their own takes them. */
    private void takeAll() throws Exception {
        Fleet.atOnce(IntStream.range(0, PAIRS)
                .<Fleet.Saying>mapToObj(pair -> () -> fleet.text(candidate(pair), "talk to a person"))
                .toList());
        Fleet.eventually(() -> assertThat(team.waiting()).hasSize(PAIRS));
        for (int pair = 0; pair < PAIRS; pair++) {
            team.addOnDuty("Member " + pair, member(pair), "lancashire");
        }
        Fleet.atOnce(IntStream.range(0, PAIRS)
                .<Fleet.Saying>mapToObj(pair ->
                        () -> fleet.text(member(pair), "TAKE " + team.waiting().get(candidate(pair))))
                .toList());
        Fleet.eventually(() -> assertThat(team.taken()).isEqualTo(PAIRS));
    }

    /** @param how a word that nobody says in another test */
    private void everybodyTalks(String how, List<Fleet.Saying> meanwhile) throws Exception {
        List<Fleet.Saying> all = new ArrayList<>(meanwhile);
        for (int pair = 0; pair < PAIRS; pair++) {
            int which = pair;
            all.add(() -> talk(candidate(which), "candidate " + which + " " + how + " "));
            all.add(() -> talk(member(which), "member " + which + " " + how + " "));
        }
        Fleet.atOnce(all);
    }

    private void talk(String from, String words) throws InterruptedException {
        for (int n = 0; n < MESSAGES; n++) {
            fleet.text(from, words + n);
            Thread.sleep(1_500);
        }
    }

    private void killInTurn() throws Exception {
        for (int kill = 0; kill < 4; kill++) {
            Thread.sleep(1_000);
            fleet.killAndStart(kill);
        }
    }

    private void shutTheDatabase() throws Exception {
        Thread.sleep(3_000);
        team.shutDatabaseFor(Duration.ofSeconds(60));
    }

    private void eachHasHeardTheOther(String how) throws Exception {
        Fleet.eventually(() -> {
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
}
