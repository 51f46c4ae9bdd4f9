package org.positiveaction.bot.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.candidate.Consents.Purpose.ALERTS;
import static org.positiveaction.bot.candidate.Consents.Purpose.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What is known of what candidates agreed to, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ConsentsContract.Time.class)
abstract class ConsentsContract {
    private static final String WORDS = "The team may keep what you told us for 12 months.";
    private static final Instant MARCH = Instant.parse("2027-03-03T10:00:00Z");

    @Autowired
    Consents consents;

    @Autowired
    Candidates candidates;

    @Autowired
    CandidateData data;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private ConversationId ann = ConversationId.create();

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @BeforeEach
    void aCandidate() {
        clock.set(MARCH);
        ann = ConversationId.create();
    }

    @Test
    void areNotGivenUntilSomebodyAgrees() {
        assertThat(consents.isGiven(ann, SUPPORT)).isFalse();
        assertThat(consents.of(ann)).isEmpty();
    }

    @Test
    void holdForOnePurpose() {
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);

        assertThat(consents.isGiven(ann, SUPPORT)).isTrue();
        assertThat(consents.isGiven(ann, ALERTS)).isFalse();
    }

    @Test
    void keepTheTimeTheChannelAndTheWords() {
        consents.give(ann, ALERTS, Channel.TEAMS, WORDS);

        Consent consent = consents.of(ann).getFirst();
        assertThat(Duration.between(MARCH, consent.givenAt())).isLessThan(Duration.ofMinutes(1));
        assertThat(consent.channel()).isEqualTo(Channel.TEAMS);
        assertThat(consents.words(consent.wording())).isEqualTo(WORDS);
    }

    @Test
    void giveTheSameWordsTheSameVersion() {
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);
        consents.give(ann, ALERTS, Channel.SMS, WORDS + "\n");
        consents.give(ann, ALERTS, Channel.SMS, "Other words.");

        assertThat(consents.of(ann)).extracting(Consent::wording).doesNotContainNull();
        assertThat(consents.of(ann).stream().map(Consent::wording).distinct()).hasSize(2);
    }

    @Test
    void areGivenOnceByWhoAgreesTwice() {
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);

        assertThat(consents.of(ann)).hasSize(1);
    }

    @Test
    void endWhenTheyAreWithdrawnWhateverTheWordsWere() {
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);
        consents.give(ann, SUPPORT, Channel.SMS, "Other words.");
        consents.withdraw(ann, SUPPORT);

        assertThat(consents.isGiven(ann, SUPPORT)).isFalse();
        assertThat(consents.of(ann)).hasSize(2).noneMatch(Consent::holds);
    }

    @Test
    void areGivenAnewAfterAWithdrawalWhichIsNotForgotten() {
        consents.give(ann, ALERTS, Channel.SMS, WORDS);
        consents.withdraw(ann, ALERTS);
        consents.give(ann, ALERTS, Channel.SMS, WORDS);

        assertThat(consents.of(ann)).extracting(Consent::holds).containsExactly(false, true);
    }

    @Test
    void mayBeGivenInTheSameNewWordsByManyAtOnce() {
        String words = "New words " + UUID.randomUUID();
        List<ConversationId> many =
                Stream.generate(ConversationId::create).limit(8).toList();
        CompletableFuture.allOf(many.stream()
                        .map(one -> CompletableFuture.runAsync(() -> consents.give(one, SUPPORT, Channel.SMS, words)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(many).allMatch(one -> consents.isGiven(one, SUPPORT));
    }

    @Test
    void areToldToTheCandidateInTheWordsTheyAgreedTo() {
        candidates.meet(ann, new ForceId("northshire"));
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);
        consents.withdraw(ann, SUPPORT);

        assertThat(data.heldOf(ann).stream().map(Holding::details))
                .containsExactly(
                        List.of("You first wrote to us on 3 March 2027", "The force you write about: northshire"),
                        List.of("You agreed by text on 3 March 2027, and took it back on 3 March 2027: \"" + WORDS
                                + "\""));
        assertThat(data.heldOf(ann).getFirst().until())
                .isEqualTo("for 90 days, and as long as anything else about you is kept");
    }

    @Test
    void areErasedWithTheCandidateAndNobodyElse() {
        ConversationId bob = ConversationId.create();
        candidates.meet(ann, null);
        candidates.meet(bob, null);
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);
        consents.give(bob, SUPPORT, Channel.SMS, WORDS);
        data.erase(ann);
        data.erase(ann);

        assertThat(data.heldOf(ann)).isEmpty();
        assertThat(data.heldOf(bob)).hasSize(2);
    }

    @Test
    void goWhenNoAddressIsLeft() {
        ConversationId bob = ConversationId.create();
        jdbc.sql("""
                insert into conversation (id, channel, place, person, address_hash, person_hash, last_number, opened_at)
                values (:id, 'SMS', 'sealed', 'sealed', :hash, :hash, 0, :now)""")
                .param("id", bob.value())
                .param("hash", bob.toString())
                .param("now", OffsetDateTime.now(clock))
                .update();
        consents.give(ann, SUPPORT, Channel.SMS, WORDS);
        consents.give(bob, SUPPORT, Channel.SMS, WORDS);
        data.expire(clock.instant());

        assertThat(consents.of(ann)).isEmpty();
        assertThat(consents.of(bob)).hasSize(1);
    }
}
