package org.positiveaction.bot.booking.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.unasked.WakingHours;

class NoticeTests {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final List<Duration> USUAL = List.of(WEEK, DAY, TWO_HOURS);

    @Nested
    class AReminder {
        @ParameterizedTest
        @CsvSource({
            "2026-11-23T13:59:59Z,",
            "2026-11-23T14:00:00Z, 7",
            "2026-11-29T13:59:59Z, 7",
            "2026-11-29T14:00:00Z, 1",
            "2026-11-30T11:59:59Z, 1",
            "2026-11-30T12:00:00Z, 0",
            "2026-11-30T13:59:59Z, 0",
            "2026-11-30T14:00:00Z,"
        })
        void isTheNearestToTheSessionOfThoseThatAreDue(Instant now, Integer days) {
            assertThat(Notice.Before.due(at("2026-11-30T14:00:00Z"), USUAL, now)
                            .map(due -> (int) due.lead().toDays()))
                    .isEqualTo(Optional.ofNullable(days));
        }

        @Test
        void isNotSentForAKindThatHasNone() {
            assertThat(Notice.Before.due(at("2026-11-30T14:00:00Z"), List.of(), Instant.parse("2026-11-30T13:00:00Z")))
                    .isEmpty();
        }

        /** The clocks go forward on 29 March 2026, and back on 25 October. */
        @ParameterizedTest
        @CsvSource({
            "2026-03-29T09:00:00Z, 2026-03-28T10:00:00Z, 2026-03-22T10:00:00Z, 2026-03-29T07:00:00Z",
            "2026-10-25T10:00:00Z, 2026-10-24T09:00:00Z, 2026-10-18T09:00:00Z, 2026-10-25T08:00:00Z"
        })
        void comesAtTheSessionsTimeOfDayAlsoAcrossAChangeOfTheClocks(
                String starts, Instant dayBefore, Instant weekBefore, Instant twoHoursBefore) {
            Session session = at(starts);

            assertThat(new Notice.Before(session, DAY).due()).isEqualTo(dayBefore);
            assertThat(new Notice.Before(session, WEEK).due()).isEqualTo(weekBefore);
            assertThat(new Notice.Before(session, TWO_HOURS).due()).isEqualTo(twoHoursBefore);
        }

        @Test
        void hasAnotherNameWhenTheSessionIsAtAnotherTime() {
            assertThat(new Notice.Before(at("2026-11-30T14:00:00Z"), DAY).name())
                    .isNotEqualTo(new Notice.Before(at("2026-12-01T14:00:00Z"), DAY).name())
                    .hasSizeLessThanOrEqualTo(20);
        }
    }

    @Nested
    class TheQuestionAfterwards {
        @ParameterizedTest
        @CsvSource({
            "2026-11-30T14:00:00Z, 2026-12-01T09:59:59Z, false",
            "2026-11-30T14:00:00Z, 2026-12-01T10:00:00Z, true",
            "2026-11-30T14:00:00Z, 2026-12-02T09:00:00Z, false",
            "2026-11-30T14:00:00Z, 2026-12-03T14:59:59Z, true",
            "2026-11-30T14:00:00Z, 2026-12-03T15:00:00Z, false",
            // On the evening before a change of the clocks.
            "2026-03-28T18:00:00Z, 2026-03-29T08:59:59Z, false",
            "2026-03-28T18:00:00Z, 2026-03-29T09:00:00Z, true",
            "2026-10-24T17:00:00Z, 2026-10-25T09:59:59Z, false",
            "2026-10-24T17:00:00Z, 2026-10-25T10:00:00Z, true"
        })
        void isAskedFromTenOnTheNextDayForThreeDays(String starts, Instant now, boolean due) {
            assertThat(Notice.After.due(at(starts), now).isPresent()).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:59Z, false",
        "2026-11-24T08:00:00Z, true",
        "2026-11-24T19:59:59Z, true",
        "2026-11-24T20:00:00Z, false",
        "2026-07-24T07:00:00Z, true",
        "2026-07-24T19:00:00Z, false",
        "2026-03-29T07:00:00Z, true",
        "2026-10-25T07:59:59Z, false"
    })
    void phonesRingFromEightToEightInLondon(Instant now, boolean mayRing) {
        assertThat(WakingHours.include(now)).isEqualTo(mayRing);
    }

    private static Session at(String starts) {
        return new Session(
                new SessionId(1),
                new ForceId("northshire"),
                "mock-interview",
                Instant.parse(starts),
                Duration.ofHours(1),
                "Town Hall",
                8,
                0,
                Host.guest("Sam Carter"),
                0,
                false);
    }
}
