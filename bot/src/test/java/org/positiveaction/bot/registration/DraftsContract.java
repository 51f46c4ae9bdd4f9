package org.positiveaction.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what is not finished, and of the codes by which it is gone on with elsewhere, on each database. */
@RegistrationTest
abstract class DraftsContract {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftCodes codes;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    private ConversationId sam = ConversationId.create();
    private ConversationId elsewhere = ConversationId.create();
    private Draft begun = Draft.empty(sam, new ForceId("northshire"), Interest.SUPPORT);

    @BeforeEach
    void beginOnATuesdayAtTen() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        sam = ConversationId.create();
        elsewhere = ConversationId.create();
        begun = Draft.empty(sam, new ForceId("northshire"), Interest.SUPPORT)
                .named("Sam")
                .as(Role.PCSO);
        drafts.keep(begun);
    }

    @Test
    void areKeptAsFarAsTheyWent() {
        assertThat(drafts.find(sam)).contains(begun);
        drafts.keep(begun.at(Stage.APPLYING));
        assertThat(drafts.find(sam)).contains(begun.at(Stage.APPLYING));
        drafts.forget(sam);
        assertThat(drafts.find(sam)).isEmpty();
    }

    @Test
    void areForgottenThirtyDaysAfterTheLastAnswer() {
        clock.advance(Duration.ofDays(29));
        drafts.keep(begun.at(Stage.APPLYING));
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(drafts.find(sam)).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(drafts.find(sam)).isEmpty();
    }

    @Test
    void doNotShowTheNameToWhoReadsTheTable() {
        assertThat(jdbc.sql("select name from registration_draft where conversation_id = ?")
                        .param(sam.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Sam");
    }

    @Nested
    class WithACode {
        private DraftCode code = DraftCode.create();

        @BeforeEach
        void give() {
            code = codes.create(sam).orElseThrow();
        }

        @Test
        void areGoneOnWithElsewhereAndNoMoreWhereTheyWereBegun() {
            assertThat(codes.goOn(elsewhere, code)).isEqualTo(new GoneOn.Moved(begun.movedTo(elsewhere), sam));

            assertThat(drafts.find(sam)).isEmpty();
            assertThat(drafts.find(elsewhere)).contains(begun.movedTo(elsewhere));
        }

        @Test
        void takeThePlaceOfWhatWasBegunThere() {
            drafts.keep(Draft.empty(elsewhere, new ForceId("southshire"), Interest.SUPPORT));

            codes.goOn(elsewhere, code);

            assertThat(drafts.find(elsewhere)).contains(begun.movedTo(elsewhere));
        }

        @Test
        void stayWhereTheyAreIfTheCodeIsNamedThere() {
            assertThat(codes.goOn(sam, code)).isEqualTo(new GoneOn.Moved(begun, sam));
            assertThat(drafts.find(sam)).contains(begun);
        }

        @Test
        void doNotMoveTwiceByTheSame() {
            codes.goOn(elsewhere, code);

            assertThat(codes.goOn(ConversationId.create(), code)).isEqualTo(new GoneOn.NoSuchCode());
        }

        @Test
        void doNotMoveByAnEarlierOne() {
            codes.create(sam);

            assertThat(codes.goOn(elsewhere, code)).isEqualTo(new GoneOn.NoSuchCode());
        }

        @Test
        void doNotMoveOnceTheyAreForgotten() {
            clock.advance(Duration.ofDays(30));
            assertThat(codes.goOn(elsewhere, code)).isEqualTo(new GoneOn.NoSuchCode());
        }

        @Test
        void keepTheCodeWhenMoreIsSaid() {
            drafts.keep(begun.at(Stage.APPLYING));

            assertThat(codes.goOn(elsewhere, code)).isInstanceOf(GoneOn.Moved.class);
        }

        @Test
        void keepOnlyAHashOfIt() {
            assertThat(jdbc.sql("select code_hash from registration_draft where conversation_id = ?")
                            .param(sam.value())
                            .query(String.class)
                            .single())
                    .hasSize(43)
                    .doesNotContain(code.value());
        }

        @Test
        void doNotMoveForWhoHasNamedFiveWrongOnesInADay() {
            Stream.generate(DraftCode::create).limit(5).forEach(wrong -> codes.goOn(elsewhere, wrong));
            assertThat(codes.goOn(elsewhere, code)).isEqualTo(new GoneOn.TooManyTries());

            clock.advance(Duration.ofDays(1));
            assertThat(codes.goOn(elsewhere, code)).isInstanceOf(GoneOn.Moved.class);
        }

        @Test
        void moveToOneOfTwoWhoNameItAtOnce() throws Exception {
            Callable<GoneOn> attempt = () -> codes.goOn(ConversationId.create(), code);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<GoneOn>> ended = both.invokeAll(List.of(attempt, attempt));
                assertThat(ended)
                        .extracting(Future::get)
                        .hasOnlyElementsOfTypes(GoneOn.Moved.class, GoneOn.NoSuchCode.class)
                        .filteredOn(GoneOn.Moved.class::isInstance)
                        .hasSize(1);
            }
        }
    }

    @Test
    void haveNoCodeWhereThereIsNone() {
        assertThat(codes.create(ConversationId.create())).isEmpty();
    }

    @Test
    void areNotNamedByWords() {
        assertThat(Stream.of("tomorrow", "STANDARD", "7K3M9QX", "7K3M9QXTT", "7K3M9QX0", "", "7K3M9QX’"))
                .allSatisfy(words -> assertThat(DraftCode.of(words)).isEmpty());
        assertThat(DraftCode.of(" 7k3m 9qxt")).isEqualTo(Optional.of(new DraftCode("7K3M9QXT")));
    }
}
