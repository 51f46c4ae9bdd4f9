package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.testing.TestSeal;

/** Two hundred candidates who want the same few places at the same time, by text, from the packaged bot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RushForPlacesContract {
    private static final int CANDIDATES = 200;
    private static final int ORDERS = 5;
    private static final int SESSIONS = 20;
    private static final int PLACES = 5;
    private static final int STEP = SESSIONS + 1;
    private static final Pattern ROOM = Pattern.compile("Room (\\d+)");

    private static final List<String> IN_A_HURRY = List.of(
            "--sms.timeout=5s",
            "--sms.reconcile-every=5s",
            "--delivery.look-after=3s",
            "--delivery.lease=15s",
            "--delivery.first-wait=200ms",
            "--delivery.longest-wait=2s",
            "--intake.sweep=500ms",
            "--intake.burst=100");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final AtomicInteger sessions = new AtomicInteger();
    private Fleet fleet;
    private int earlier;

    /** DATABASE_URL and its kin, for a new database. */
    abstract Map<String, String> database(Path folder);

    /** How many bots share it. */
    abstract int bots();

    @BeforeAll
    void startAll(@TempDir Path temporary) throws Exception {
        fleet = new Fleet(temporary, bots(), twilio, database(temporary), IN_A_HURRY, RunningBot::start);
        fleet.migrate();
        for (int n = 0; n < 2 * STEP + 1; n++) {
            add(n % STEP == 0 ? 1 : PLACES);
        }
        fleet.start();
    }

    @AfterAll
    void stopAll() {
        fleet.close();
        twilio.close();
    }

    @Test
    void givesTheLastPlaceToOneOfTwoHundredAndTellsTheOthers() throws Exception {
        earlier = twilio.sent().size();
        Fleet.atOnce(IntStream.range(0, CANDIDATES)
                .<Fleet.Saying>mapToObj(candidate -> () -> fleet.text(phone(0, candidate), "book session 1"))
                .toList());

        Fleet.eventually(() -> assertThat(replies(0).size()).isEqualTo(CANDIDATES));
        Thread.sleep(3_000);
        List<String> first = replies(0).values().stream().map(List::getFirst).toList();
        assertThat(first).filteredOn(reply -> reply.startsWith("Booked: ")).hasSize(1);
        assertThat(first)
                .filteredOn(reply -> reply.contains(" is full. Text 1 to wait for a place"))
                .hasSize(CANDIDATES - 1);
    }

    @Test
    void losesAndDoublesNoPlaceInAThousandMixedOrders() throws Exception {
        rush(1, List.of());
    }

    @Test
    void norWhenBotsAreKilledMeanwhile() throws Exception {
        rush(2, List.of(this::killInTurn));
    }

    /** @param round with sessions of its own, from candidates of its own */
    private void rush(int round, List<Fleet.Saying> meanwhile) throws Exception {
        earlier = twilio.sent().size();
        Map<Integer, List<String>> orders = new ConcurrentHashMap<>();
        List<Fleet.Saying> all = new ArrayList<>(meanwhile);
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            int who = candidate;
            List<String> said = orders(new Random(31L * round + candidate), round);
            orders.put(who, said);
            all.add(() -> {
                for (String order : said) {
                    fleet.text(phone(round, who), order);
                    Thread.sleep(300);
                }
            });
        }
        Fleet.atOnce(all);

        Fleet.eventually(() -> assertThat(answered(round)).isEqualTo(CANDIDATES * ORDERS));
        Thread.sleep(3_000);
        Map<String, List<String>> replies = replies(round);
        Map<String, Set<Integer>> taken = taken();
        orders.forEach((who, said) -> assertThat(taken.getOrDefault(phone(round, who), Set.of()))
                .as("what the candidate was told: " + said + " " + replies.get(phone(round, who)))
                .isEqualTo(told(said, replies.getOrDefault(phone(round, who), List.of()))));
        assertThat(mostInOneSession(round)).isLessThanOrEqualTo(PLACES);
        assertThat(answered(round)).isEqualTo(CANDIDATES * ORDERS);
    }

    private static List<String> orders(Random random, int round) {
        List<String> orders = new ArrayList<>();
        int last = session(random, round);
        for (int n = 0; n < ORDERS; n++) {
            int next = session(random, round);
            orders.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "give up session " + last;
                        case 1 -> "book session " + next + " instead of session " + last;
                        default -> "book session " + next;
                    });
            last = next;
        }
        return orders;
    }

    private static int session(Random random, int round) {
        return (round - 1) * STEP + 2 + random.nextInt(SESSIONS);
    }

    /** What a candidate must have, by what they were told. */
    private static Set<Integer> told(List<String> orders, List<String> replies) {
        Set<Integer> have = new TreeSet<>();
        List<String> answers =
                replies.stream().filter(reply -> !isSecond(reply)).toList();
        for (int n = 0; n < orders.size(); n++) {
            String answer = answers.get(n);
            Matcher room = ROOM.matcher(answer);
            if (answer.startsWith("Booked: ") && room.find()) {
                have.add(Integer.parseInt(room.group(1)));
            } else if (answer.startsWith("Changed: ") && room.find()) {
                have.remove(Integer.parseInt(orders.get(n).replaceFirst(".* instead of session ", "")));
                have.add(Integer.parseInt(room.group(1)));
            } else if (answer.startsWith("Done: ")) {
                have.remove(Integer.parseInt(orders.get(n).replaceFirst("give up session ", "")));
            }
        }
        return have;
    }

    private static boolean isSecond(String reply) {
        return reply.contains("text NEED");
    }

    private int answered(int round) {
        return replies(round).values().stream()
                .mapToInt(all ->
                        (int) all.stream().filter(reply -> !isSecond(reply)).count())
                .sum();
    }

    /** What each candidate of a round was sent, in order. */
    private Map<String, List<String>> replies(int round) {
        Map<String, List<String>> replies = new HashMap<>();
        Set<String> phones = IntStream.range(0, CANDIDATES)
                .mapToObj(candidate -> phone(round, candidate))
                .collect(Collectors.toSet());
        List<FakeText> sent = twilio.sent();
        sent.subList(earlier, sent.size()).stream()
                .filter(text -> phones.contains(text.to()) && !text.isIntroduction())
                .forEach(text -> replies.computeIfAbsent(text.to(), to -> new ArrayList<>())
                        .add(text.body()));
        return replies;
    }

    private void killInTurn() throws Exception {
        for (int kill = 0; kill < 4; kill++) {
            Thread.sleep(500);
            fleet.killAndStart(kill);
        }
    }

    private static String phone(int round, int candidate) {
        return "+447700900%03d".formatted(100 + round * CANDIDATES + candidate);
    }

    /** Each of a kind and at a time of its own, so that nothing but its places is in the way. */
    private void add(int capacity) {
        int number = sessions.incrementAndGet();
        OffsetDateTime starts = OffsetDateTime.now(ZoneOffset.UTC).plusDays(20).plusHours(2L * number);
        fleet.withDatabase(jdbc -> jdbc.sql("""
                        insert into session (force, kind, starts_at, ends_at, place, capacity, host)
                        values ('lancashire', ?, ?, ?, ?, ?, ?)""")
                .params(
                        "kind-" + number,
                        starts,
                        starts.plusHours(1),
                        "Room " + number,
                        capacity,
                        TestSeal.SEAL.seal("Sam Carter"))
                .update());
    }

    /** The sessions that each phone has a place at. */
    private Map<String, Set<Integer>> taken() throws Exception {
        Map<String, Set<Integer>> taken = new HashMap<>();
        fleet.look(jdbc -> jdbc.sql(
                        "select person, session_number from standing join conversation on conversation.id = open_for")
                .query(row -> {
                    taken.computeIfAbsent(TestSeal.SEAL.open(row.getString(1)), phone -> new TreeSet<>())
                            .add(row.getInt(2));
                }));
        return taken;
    }

    private int mostInOneSession(int round) throws Exception {
        List<Integer> counts = new ArrayList<>();
        fleet.look(jdbc ->
                counts.addAll(jdbc.sql("select count(*) from standing where open_for is not null and session_number > ?"
                                + " group by session_number")
                        .param((round - 1) * STEP + 1)
                        .query(Integer.class)
                        .list()));
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
