package org.positiveaction.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.message.ForceId;

/** Days of a team that answers from Monday to Friday, nine to five. */
class WorkingDaysTests {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final WorkingDays days = new WorkingDays(Force.knownByIdOnly(new ForceId("northshire")));

    @ParameterizedTest(name = "{1} working days after {0}")
    @CsvSource({
        "2026-11-24, 1, 2026-11-25T17:00",
        "2026-11-24, 3, 2026-11-27T17:00",
        "2026-11-26, 3, 2026-12-01T17:00",
        "2026-11-28, 1, 2026-11-30T17:00",
        // Christmas Day is a Friday in 2026; Boxing Day, a Saturday, is made up for on the Monday.
        "2026-12-23, 3, 2026-12-30T17:00",
        // Then comes New Year's Day, a Friday.
        "2026-12-30, 3, 2027-01-05T17:00",
        // Good Friday and Easter Monday.
        "2027-03-25, 1, 2027-03-30T17:00",
        "2026-11-24, 20, 2026-12-22T17:00",
    })
    void skipWeekendsAndBankHolidays(LocalDate day, int count, LocalDateTime closing) {
        assertThat(days.closingAfter(day, count)).isEqualTo(closing.atZone(LONDON));
    }

    @Test
    void beginAtTheOpeningOfTheTeam() {
        assertThat(days.nextOpening(LocalDateTime.parse("2026-11-27T09:00:01").atZone(LONDON)))
                .isEqualTo(LocalDateTime.parse("2026-11-30T09:00").atZone(LONDON));
        assertThat(days.nextOpening(LocalDateTime.parse("2026-11-27T09:00").atZone(LONDON)))
                .isEqualTo(LocalDateTime.parse("2026-11-27T09:00").atZone(LONDON));
    }

    @Test
    void areNotOnTheDaysOnWhichTheTeamIsClosed() {
        assertThat(days.hours(LocalDate.parse("2026-11-28"))).isEmpty();
        assertThat(days.hours(LocalDate.parse("2026-12-25"))).isEmpty();
        assertThat(days.hours(LocalDate.parse("2026-12-24"))).isPresent();
    }
}
