package org.positiveaction.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Registering;
import org.positiveaction.bot.knowledge.TeamHours;
import org.positiveaction.bot.message.ForceId;

/** Times of a team that answers from Monday to Friday, and on Saturday mornings. */
class PromiseTests {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Force FORCE = new Force(
            new ForceId("northshire"),
            "Northshire Police",
            List.of(),
            "Team",
            new Force.Contact("by e-mail", null, null, null, null),
            LONDON,
            "Register.",
            List.of(),
            TeamHours.parse("Mon-Fri 9:00-17:00, Sat 10:00-13:00").orElseThrow(),
            false,
            Map.of(),
            Map.of(),
            Registering.USUAL);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-24T10:00, by 11:00 today, 2026-11-24T11:00",
        "2026-11-24T10:01, by 11:15 today, 2026-11-24T11:15",
        "2026-11-24T16:00, by 17:00 today, 2026-11-24T17:00",
        "2026-11-24T16:01, tomorrow from 9:00, 2026-11-25T10:00",
        "2026-11-24T08:59, today from 9:00, 2026-11-24T10:00",
        "2026-11-24T23:30, tomorrow from 9:00, 2026-11-25T10:00",
        "2026-11-27T17:30, tomorrow from 10:00, 2026-11-28T11:00",
        "2026-11-28T13:00, on Monday from 9:00, 2026-11-30T10:00",
        // Christmas Day is a Friday in 2026; Boxing Day, a Saturday, is made up for on the Monday.
        "2026-12-24T16:30, on Tuesday from 9:00, 2026-12-29T10:00",
        "2027-03-25T18:00, on Saturday from 10:00, 2027-03-27T11:00",
        // The clocks go forward on the Sunday.
        "2026-03-28T12:30, on Monday from 9:00, 2026-03-30T10:00",
    })
    void isKeptBy(LocalDateTime asked, String words, LocalDateTime by) {
        assertThat(Promise.of(FORCE, asked.atZone(LONDON).toInstant(), Duration.ofHours(1)))
                .isEqualTo(new Promise(by.atZone(LONDON).toInstant(), words));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T11:00, tomorrow from 9:00", "2026-11-27T11:00, tomorrow from 10:00"})
    void isForAnotherDayOnceItWasBroken(LocalDateTime now, String words) {
        assertThat(Promise.ofAnotherDay(FORCE, now.atZone(LONDON).toInstant(), Duration.ofHours(1))
                        .words())
                .isEqualTo(words);
    }
}
