package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** What the intake promises, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({IntakeContract.Carriers.class, Acquaintances.class})
@TestPropertySource(properties = {"intake.sweep=200ms", "intake.pause=1s", "delivery.poll=100ms"})
abstract class IntakeContract {
    private static final ForceId LANCASHIRE = new ForceId("lancashire");
    private static int phones;

    @Autowired
    Intake intake;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    KeepingCarrier carrier;

    @Autowired
    JdbcClient jdbc;

    private Address ann = new Address.Sms("", "");

    @TestConfiguration
    static class Carriers {
        @Bean
        KeepingCarrier keepingCarrier() {
            return new KeepingCarrier(Channel.SMS);
        }
    }

    @BeforeEach
    void newCandidate() {
        ann = knownPhone();
    }

    @Test
    void answersWhatArrives() {
        accept(ann, "what is positive action");

        eventually(
                () -> assertThat(carrier.saidTo(ann)).singleElement().asString().contains("level the playing field"));
    }

    @Test
    void answersOnceHoweverOftenTheProviderRepeatsIt() throws Exception {
        Arrival arrival = arrival(ann, UUID.randomUUID().toString(), "what is positive action");

        List<Accepted> accepted = atOnce(20, () -> intake.accept(arrival));

        assertThat(accepted.stream().filter(Accepted.Stored.class::isInstance)).hasSize(1);
        eventually(() -> assertThat(carrier.saidTo(ann)).hasSize(1));
        accept(ann, "thanks");
        eventually(() -> assertThat(carrier.saidTo(ann)).hasSize(2));
    }

    @Test
    void numbersWhatArrivesAtOnceWithoutGaps() throws Exception {
        atOnce(10, () -> accept(ann, "hello"));

        eventually(() -> assertThat(heard(ann)).isEqualTo(10));
        assertThat(jdbc.sql("""
                        select u.number from utterance u join conversation c on c.id = u.conversation_id
                        where c.person_hash = ? order by u.heard_at, u.number""")
                        .param(TestSeal.SEAL.hashOfPerson(ann))
                        .query((row, n) -> row.getLong(1))
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList());
        eventually(() -> assertThat(carrier.saidTo(ann)).hasSize(10));
    }

    @Test
    void slowsAFloodWithoutSlowingOthers() {
        IntStream.range(0, 40).forEach(n -> accept(ann, "hello " + n));
        Address bea = knownPhone();
        Instant asked = Instant.now();
        accept(bea, "hello");

        eventually(() -> assertThat(carrier.saidTo(bea)).hasSize(1));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(heard(ann)).isLessThan(40);
    }

    @Test
    void forgetsTheWordsOnceTheyAreHeard() {
        accept(ann, "something private");

        eventually(() -> assertThat(heard(ann)).isEqualTo(1));
        assertThat(jdbc.sql("select count(*) from utterance where text is not null and heard_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void takesWhateverPeopleSend(String text) {
        accept(ann, text);

        eventually(() -> assertThat(carrier.saidTo(ann)).hasSize(1));
    }

    static List<String> hostileTexts() {
        return List.of(
                "nul \0 inside",
                "lone \ud83d surrogate \ude00",
                "\u202etxet desrever\u202c",
                "😀".repeat(1_600),
                "a".repeat(70_000),
                "",
                "   \n\t ",
                "'; drop table utterance; --",
                "%s %n {} ${jndi:ldap://localhost/x}",
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "AND OR NOT");
    }

    @Test
    void saysSorryAndGoesOn() {
        accept(ann, "hello");
        eventually(() -> assertThat(carrier.saidTo(ann)).hasSize(1));
        breakOpenQuestion();
        accept(ann, "what is positive action");
        jdbc.sql("update utterance set attempts = 4 where heard_at is null").update();

        eventually(() -> assertThat(carrier.saidTo(ann).getLast()).contains("something went wrong"));
        jdbc.sql("delete from open_question").update();
        accept(ann, "what is positive action");
        eventually(() -> assertThat(carrier.saidTo(ann).getLast()).contains("level the playing field"));
    }

    /** For the team to see; with the key. */
    @Test
    void keepsTheWordsOfWhatItGaveUpSealed() {
        accept(ann, "hello");
        eventually(() -> assertThat(carrier.saidTo(ann)).isNotEmpty());
        breakOpenQuestion();
        accept(ann, "something private");
        jdbc.sql("update utterance set attempts = 4 where heard_at is null").update();

        eventually(() -> assertThat(givenUp()).hasSize(1));
        assertThat(givenUp()).allSatisfy(text -> {
            assertThat(text).doesNotContain("private");
            assertThat(TestSeal.SEAL.open(text)).isEqualTo("something private");
        });
    }

    private List<String> givenUp() {
        return jdbc.sql("""
                        select u.text from utterance u join conversation c on c.id = u.conversation_id
                        where c.person_hash = ? and u.failed_at is not null""")
                .param(TestSeal.SEAL.hashOfPerson(ann))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void breakOpenQuestion() {
        jdbc.sql("""
                    insert into open_question (conversation_id, kind, content, asked_at)
                    select id, 'NO_SUCH_KIND', '', opened_at from conversation where person_hash = ?""").param(TestSeal.SEAL.hashOfPerson(ann)).update();
    }

    private int heard(Address address) {
        return jdbc.sql("""
                select count(*) from utterance u join conversation c on c.id = u.conversation_id
                where c.person_hash = ? and u.heard_at is not null""")
                .param(TestSeal.SEAL.hashOfPerson(address))
                .query(Integer.class)
                .single();
    }

    private Accepted accept(Address from, String text) {
        return intake.accept(arrival(from, UUID.randomUUID().toString(), text));
    }

    private static Arrival arrival(Address from, String providerId, String text) {
        return new Arrival(from, providerId, new Content.Words(text), LANCASHIRE);
    }

    private Address knownPhone() {
        Address phone = new Address.Sms("+447700900001", "+4477009%05d".formatted(phones++));
        acquaintances.introduce(phone, LANCASHIRE);
        return phone;
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(n -> task).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
