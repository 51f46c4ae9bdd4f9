package org.positiveaction.bot.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTests {
    @Test
    void hasWholeWeeksFromMonday() {
        Month month = Month.of(YearMonth.of(2027, 3), LocalDate.of(2027, 3, 28), List.of());

        assertThat(month.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(month.weeks().getFirst().getFirst().name()).isEqualTo("Mon 1 Mar");
        assertThat(month.weeks().getLast().getLast().name()).isEqualTo("Sun 4 Apr");
        assertThat(month.weeks().getLast())
                .extracting(Month.Day::within)
                .containsExactly(true, true, true, false, false, false, false);
        assertThat(month.weeks().get(3).getLast().today()).isTrue();
    }

    @Test
    void leadsToItsNeighbours() {
        Month month = Month.of(YearMonth.of(2026, 12), LocalDate.of(2026, 11, 24), List.of());

        assertThat(month.name()).isEqualTo("December 2026");
        assertThat(month.nameBefore()).isEqualTo("November 2026");
        assertThat(month.after()).isEqualTo(YearMonth.of(2027, 1));
    }
}
