package org.positiveaction.bot.unasked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may be told something unasked, and how much of it, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(AnnouncerContract.Time.class)
@TestPropertySource(properties = {"db-scheduler.enabled=false", "delivery.at-once=0"})
abstract class AnnouncerContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NEVER = Instant.parse("2027-01-01T00:00:00Z");
    private static final Duration QUIET = Duration.ofMinutes(3);

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        StillClock stillClock() {
            return new StillClock();
        }
    }

    @Autowired
    Announcer announcer;

    @Autowired
    UnaskedData data;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Floor floor;

    @Autowired
    Transcripts transcripts;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Line ann = new Line(ConversationId.create(), new Address.Teams("a:ann", "29:ann"));

    @BeforeEach
    void aCandidate() {
        clock.set(TUESDAY_AT_TEN);
        ann = new Line(ConversationId.create(), new Address.Teams("a:ann", "29:" + UUID.randomUUID()));
        StoredConversation.add(jdbc, ann.conversation(), ann.to(), OffsetDateTime.now(clock));
    }

    @Test
    void tellsTwoThingsADayAndTheThirdTheNext() {
        assertThat(say(Speaker.BOT)).isPresent();
        assertThat(say(Speaker.BOT)).isPresent();
        assertThat(say(Speaker.BOT)).isEmpty();
        assertThat(messages()).isEqualTo(2);

        clock.set(TUESDAY_AT_TEN.plus(Duration.ofDays(1)));

        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.BOT)).isTrue();
        assertThat(say(Speaker.BOT)).isPresent();
    }

    @Test
    void goesByTheDayInLondon() {
        clock.set(Instant.parse("2026-07-14T22:30:00Z"));
        say(Speaker.BOT);
        say(Speaker.BOT);

        clock.set(Instant.parse("2026-07-14T23:00:00Z"));

        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.BOT)).isTrue();
    }

    @Test
    void tellsAlwaysWhatCannotWaitAndCountsIt() {
        assertThat(say(Speaker.PERSON)).isPresent();
        assertThat(say(Speaker.PERSON)).isPresent();
        assertThat(say(Speaker.PERSON)).isPresent();
        clock.advance(QUIET);

        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.BOT)).isFalse();
        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.PERSON)).isTrue();
        assertThat(say(Speaker.BOT)).isEmpty();
    }

    @Test
    void countsWhatSeveralTellAtOnce() throws Exception {
        say(Speaker.BOT);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<OutboxId>> call = () -> say(Speaker.BOT);
            List<Future<Optional<OutboxId>>> all = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                all.add(threads.submit(call));
            }
            int told = 0;
            for (Future<Optional<OutboxId>> each : all) {
                told += each.get().isPresent() ? 1 : 0;
            }
            assertThat(told).isEqualTo(1);
        }
        assertThat(messages()).isEqualTo(2);
    }

    @Test
    void doesNotTalkInBetween() {
        transcripts.heard(ann.conversation(), UUID.randomUUID().toString(), "any workshops on Saturday?");

        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.BOT)).isFalse();
        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.PERSON)).isFalse();
        clock.advance(QUIET);
        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.BOT)).isTrue();
    }

    @Test
    void leavesThePersonWhoHasTheFloorToTalk() {
        transactions.executeWithoutResult(status -> floor.pass(ann.conversation(), Floor.Holder.PERSON));

        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.BOT)).isFalse();
        assertThat(announcer.mayBeHeard(ann.conversation(), Speaker.PERSON)).isTrue();
        assertThat(say(Speaker.BOT)).isEmpty();
        assertThat(say(Speaker.PERSON)).isPresent();
    }

    @Test
    void reachesNobodyWhoSaidStop() {
        assertThat(reach(ann.conversation())).contains(ann);

        optOuts.add(ann.to());

        assertThat(reach(ann.conversation())).isEmpty();
        assertThat(reach(ConversationId.create())).isEmpty();
    }

    @Test
    void forgetsTheCountWhenTheDayIsOverOrThePersonGoes() {
        say(Speaker.BOT);
        transactions.executeWithoutResult(status -> data.expire(TUESDAY_AT_TEN));
        assertThat(counts()).isEqualTo(1);
        transactions.executeWithoutResult(status -> data.expire(TUESDAY_AT_TEN.plus(Duration.ofDays(1))));
        assertThat(counts()).isZero();

        say(Speaker.BOT);
        transactions.executeWithoutResult(status -> data.erase(ann.conversation()));
        assertThat(counts()).isZero();
    }

    /** As whoever tells something does: what is not to leave is undone. */
    private Optional<OutboxId> say(Speaker speaker) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<OutboxId> said = announcer.say(ann, new Announcement("A word.", List.of(), speaker, NEVER));
            if (said.isEmpty()) {
                status.setRollbackOnly();
            }
            return said;
        }));
    }

    private Optional<Line> reach(ConversationId candidate) {
        return Objects.requireNonNull(transactions.execute(status -> announcer.reach(candidate)));
    }

    private int messages() {
        return count("outbox");
    }

    private int counts() {
        return count("unasked_day");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where conversation_id = ?")
                .param(ann.conversation().value())
                .query(Integer.class)
                .single();
    }
}
