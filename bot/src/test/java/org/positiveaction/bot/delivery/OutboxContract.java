package org.positiveaction.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(OutboxContract.Carriers.class)
@TestPropertySource(
        properties = {
            "delivery.first-wait=20ms",
            "delivery.look-after=50ms",
            "delivery.poll=50ms",
            "delivery.lease=2s",
        })
abstract class OutboxContract {
    @Autowired
    Outbox outbox;

    @Autowired
    ScriptedCarrier carrier;

    @Autowired
    @Qualifier("otherCarrier")
    ScriptedCarrier otherCarrier;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    OptOuts optOuts;

    @Autowired
    OptedOutNews optedOut;

    @Autowired
    Floor floor;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private ConversationId ann = ConversationId.create();
    private Address annsPhone = phone(0);
    private static int phones;

    @TestConfiguration
    static class Carriers {
        @Bean
        @Primary
        ScriptedCarrier scriptedCarrier() {
            return new ScriptedCarrier(Channel.SMS);
        }

        @Bean
        ScriptedCarrier otherCarrier() {
            return new ScriptedCarrier(Channel.TEAMS);
        }

        @Bean
        OptedOutNews optedOutNews() {
            return new OptedOutNews();
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** Who was said to have opted out at the provider. */
    static class OptedOutNews {
        private final List<OptedOut> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(OptedOut event) {
            heard.add(event);
        }
    }

    @BeforeEach
    void newCandidate() {
        ann = ConversationId.create();
        annsPhone = phone(phones++);
        carrier.arrived.clear();
        carrier.attempts.clear();
        optedOut.heard.clear();
        carrier.slowness = Duration.ZERO;
    }

    @Test
    void carriesWhatWasPostedOnceAndInOrder() {
        List<String> said = numbered("order", 30);
        said.forEach(text -> post(ann, text));

        eventually(() -> assertThat(carrier.arrived).isEqualTo(said));
        assertThat(carrier.attempts).isEqualTo(said);
    }

    @Test
    void keepsEachConversationsOrderWhileManyLeaveAtOnce() {
        carrier.slowness = Duration.ofMillis(5);
        List<ConversationId> people =
                IntStream.range(0, 20).mapToObj(i -> ConversationId.create()).toList();
        for (int n = 0; n < 10; n++) {
            for (ConversationId person : people) {
                post(person, person + " " + n);
            }
        }

        eventually(() -> assertThat(carrier.arrived).hasSize(200));
        for (ConversationId person : people) {
            assertThat(carrier.arrived.stream().filter(text -> text.startsWith(person.toString())))
                    .isEqualTo(numbered(person.toString(), 10));
        }
    }

    @Test
    void saysNothingWhenTheTurnIsRolledBack() {
        transactions.executeWithoutResult(status -> {
            outbox.post(ann, annsPhone, Speaker.BOT, Speech.plain("never decided"));
            status.setRollbackOnly();
        });
        post(ann, "decided");

        eventually(() -> assertThat(carrier.arrived).containsExactly("decided"));
    }

    @Test
    void triesAgainAndHoldsBackWhatComesAfter() {
        carrier.script("first", tryAgain(), tryAgain());
        post(ann, "first");
        post(ann, "second");

        eventually(() -> assertThat(carrier.arrived).containsExactly("first", "second"));
        assertThat(carrier.attempts).containsExactly("first", "first", "first", "second");
    }

    @Test
    void sendsAgainOnlyWhatCertainlyDidNotArrive() {
        carrier.script("lost on the way", new Carried.Unknown("it timed out"));
        carrier.whenLookedFor("lost on the way", new Whereabouts.Absent());
        post(ann, "lost on the way");

        eventually(() -> assertThat(carrier.attempts).containsExactly("lost on the way", "lost on the way"));
    }

    @Test
    void neverSendsAgainWhatArrived() {
        carrier.script("arrived after all", new Carried.Unknown("it timed out"));
        carrier.whenLookedFor("arrived after all", new Whereabouts.Found("SM1"));
        post(ann, "arrived after all");
        post(ann, "next");

        eventually(() -> assertThat(carrier.arrived).containsExactly("next"));
        assertThat(carrier.attempts).containsExactly("arrived after all", "next");
        eventually(() -> assertThat(states()).containsExactly("SENT", "SENT"));
    }

    @Test
    void showsWhatNobodyCanTell() {
        carrier.script("who knows", new Carried.Unknown("it timed out"));
        carrier.whenLookedFor("who knows", new Whereabouts.NeverKnown());
        post(ann, "who knows");
        post(ann, "next");

        eventually(() -> assertThat(carrier.arrived).containsExactly("next"));
        eventually(() -> assertThat(states()).containsExactly("DROPPED", "SENT"));
    }

    @Test
    void goesOnAfterWhatWasRefused() {
        carrier.script("refused", new Carried.Refused("not a mobile number"));
        post(ann, "refused");
        post(ann, "next");

        eventually(() -> assertThat(states()).containsExactly("DROPPED", "SENT"));
    }

    @Test
    void leavesAloneWhoHasOptedOutAtTheProvider() {
        carrier.script("first", new Carried.OptedOut("21610"));
        post(ann, "first");
        eventually(() -> assertThat(optOuts.contains(annsPhone)).isTrue());
        post(ann, "second");

        eventually(() -> assertThat(states()).containsExactly("DROPPED", "DROPPED"));
        assertThat(carrier.attempts).containsExactly("first");
        assertThat(optedOut.heard).containsExactly(new OptedOut(ann));
    }

    @Test
    void dropsWhatWasSaidToSomebodyWhoOptedOut() {
        optOuts.add(annsPhone);
        post(ann, "too late");

        eventually(() -> assertThat(states()).containsExactly("DROPPED"));
        assertThat(carrier.attempts).isEmpty();
    }

    @Test
    void letsTheServiceItselfSpeakAlways() {
        optOuts.add(annsPhone);
        transactions.executeWithoutResult(
                status -> outbox.post(ann, annsPhone, Speaker.SYSTEM, Speech.plain("ring 999")));

        eventually(() -> assertThat(carrier.arrived).containsExactly("ring 999"));
    }

    @Test
    void dropsBotTextOfAnOlderEpoch() {
        carrier.script("opening", tryAgain());
        carrier.slowness = Duration.ofMillis(200);
        post(ann, "opening");
        post(ann, "spoken over");
        jdbc.sql("update floor set epoch = epoch + 1 where conversation_id = ?")
                .param(ann.value())
                .update();

        eventually(() -> assertThat(states()).containsExactly("DROPPED", "DROPPED"));
    }

    @Test
    void keepsNothingLongerThanItIsOfUseOrThanItKeepsAnything() {
        Instant now = clock.instant();
        OutboxId soon = postUntil(now.plus(Duration.ofHours(2)));
        OutboxId far = postUntil(now.plus(Duration.ofDays(7)));

        assertThat(expiryOf(soon)).isCloseTo(now.plus(Duration.ofHours(2)), within(1, ChronoUnit.MILLIS));
        assertThat(expiryOf(far)).isCloseTo(now.plus(Duration.ofHours(24)), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void knowsWhoHasTheFloor() {
        assertThat(floor.holder(ann)).isEqualTo(Floor.Holder.BOT);

        transactions.executeWithoutResult(status -> floor.pass(ann, Floor.Holder.PERSON));

        assertThat(floor.holder(ann)).isEqualTo(Floor.Holder.PERSON);
    }

    private OutboxId postUntil(Instant until) {
        return Objects.requireNonNull(transactions.execute(
                status -> outbox.post(ann, annsPhone, Speaker.BOT, Speech.plain("your session"), until)));
    }

    private Instant expiryOf(OutboxId id) {
        return jdbc.sql("select expires_at from outbox where id = ?")
                .param(id.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void dropsWhatIsTooLateToBeOfUse() {
        transactions.executeWithoutResult(status -> {
            OutboxId id = outbox.post(ann, annsPhone, Speaker.BOT, Speech.plain("yesterday's answer"));
            jdbc.sql("update outbox set expires_at = ? where id = ?")
                    .params(OffsetDateTime.now(clock).minusSeconds(1), id.value())
                    .update();
        });

        eventually(() -> assertThat(states()).containsExactly("DROPPED"));
        assertThat(carrier.attempts).isEmpty();
    }

    @Test
    void keepsTheOtherGoing() {
        carrier.slowness = Duration.ofSeconds(1);
        for (int n = 0; n < 60; n++) {
            post(ConversationId.create(), "waits behind a hanging provider");
        }
        transactions.executeWithoutResult(status -> outbox.post(
                ann, new Address.Teams("a:chat", "29:ann"), Speaker.BOT, Speech.plain("on the other channel")));

        eventually(() -> assertThat(otherCarrier.attempts).contains("on the other channel"));
        assertThat(carrier.arrived).doesNotContain("waits behind a hanging provider");
        carrier.slowness = Duration.ZERO;
        eventually(() -> assertThat(carrier.arrived)
                .filteredOn("waits behind a hanging provider"::equals)
                .hasSize(60));
    }

    @Test
    void leavesNothingInDoubt() {
        carrier.slowness = Duration.ofMillis(30);
        IntStream.range(0, 100).forEach(n -> post(ConversationId.create(), "stop " + n));
        dispatcher.stop();

        assertThat(jdbc.sql("select count(*) from outbox where state in ('SENDING', 'UNKNOWN')")
                        .query(Integer.class)
                        .single())
                .isZero();
        dispatcher.start();
        eventually(() -> assertThat(carrier.arrived)
                .filteredOn(text -> text.startsWith("stop "))
                .hasSize(100));
    }

    @Test
    void recordsAnOptOutOnceHoweverManySayItAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<@Nullable Void>> saying = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<@Nullable Void>) () -> {
                        optOuts.add(annsPhone);
                        return null;
                    })
                    .toList();
            for (Future<@Nullable Void> said : threads.invokeAll(saying)) {
                said.get();
            }
        }

        assertThat(optOuts.contains(annsPhone)).isTrue();
    }

    @Test
    void looksForWhatWasLeavingInsteadOfSendingItAgain() {
        carrier.whenLookedFor("was leaving", new Whereabouts.Found("SM2"));
        leftBehind("was leaving");

        eventually(() -> assertThat(states()).containsExactly("SENT"));
        assertThat(carrier.attempts).isEmpty();
    }

    @Test
    void sendsWhatNeverLeft() {
        carrier.whenLookedFor("never left", new Whereabouts.Absent());
        leftBehind("never left");

        eventually(() -> assertThat(carrier.arrived).containsExactly("never left"));
    }

    @Test
    void believesAReportThatComesBeforeTheAnswer() {
        carrier.script("quick", new Carried.Unknown("it timed out"));
        carrier.whenLookedFor("quick", new Whereabouts.NotKnownYet("listing failed"));
        OutboxId id = post(ann, "quick");
        eventually(() -> assertThat(states()).containsExactly("UNKNOWN"));

        outbox.report(id, new DeliveryReport("SM3", DeliveryReport.Stage.SENT, null));

        assertThat(states()).containsExactly("SENT");
        assertThat(outbox.knows("SM3")).isTrue();
    }

    @Test
    void neverGoesBack() {
        OutboxId id = post(ann, "hello");
        eventually(() -> assertThat(states()).containsExactly("SENT"));

        outbox.report(id, new DeliveryReport("SM4", DeliveryReport.Stage.DELIVERED, null));
        outbox.report(id, new DeliveryReport("SM4", DeliveryReport.Stage.SENT, null));
        outbox.report(id, new DeliveryReport("SM4", DeliveryReport.Stage.FAILED, "30003"));

        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void leavesAloneWhoTurnsOutToHaveOptedOut() {
        OutboxId id = post(ann, "hello");
        eventually(() -> assertThat(states()).containsExactly("SENT"));

        outbox.report(id, new DeliveryReport("SM5", DeliveryReport.Stage.OPTED_OUT, "21610"));

        outbox.report(id, new DeliveryReport("SM5", DeliveryReport.Stage.OPTED_OUT, "21610"));

        assertThat(states()).containsExactly("FAILED");
        assertThat(optOuts.contains(annsPhone)).isTrue();
        assertThat(optedOut.heard).containsExactly(new OptedOut(ann));
    }

    @Test
    void ignoresAMessageItDoesNotKnow() {
        outbox.report(OutboxId.create(), new DeliveryReport("SM6", DeliveryReport.Stage.SENT, null));

        assertThat(outbox.knows("SM6")).isFalse();
    }

    private OutboxId post(ConversationId conversation, String text) {
        Address to = conversation.equals(ann) ? annsPhone : phone(phones++);
        return transactions.execute(status -> outbox.post(conversation, to, Speaker.BOT, Speech.plain(text)));
    }

    /** A message that a process marked as leaving a minute ago, before it was killed. */
    private void leftBehind(String text) {
        transactions.executeWithoutResult(status -> {
            OutboxId id = outbox.post(ann, annsPhone, Speaker.BOT, Speech.plain(text));
            jdbc.sql("update outbox set state = 'SENDING', fence = 1, attempts = 1, left_at = ? where id = ?")
                    .params(OffsetDateTime.now(clock).minusMinutes(1), id.value())
                    .update();
        });
    }

    private List<String> states() {
        return jdbc.sql("select state from outbox where conversation_id = ? order by number")
                .param(ann.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static List<String> numbered(String text, int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(n -> text + " " + n).toList());
    }

    private static Carried tryAgain() {
        return new Carried.TryAgain("429", Duration.ofMillis(10));
    }

    private static Address phone(int number) {
        return new Address.Sms("+447700900001", "+4477009%05d".formatted(number));
    }
}
