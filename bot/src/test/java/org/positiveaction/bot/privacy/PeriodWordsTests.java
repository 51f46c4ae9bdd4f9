package org.positiveaction.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;

class PeriodWordsTests {
    @Test
    void sayHowLong() {
        assertThat(PeriodWords.of(Period.ofDays(90))).isEqualTo("90 days");
        assertThat(PeriodWords.of(Period.ofMonths(1))).isEqualTo("1 month");
        assertThat(PeriodWords.of(Period.of(1, 6, 0))).isEqualTo("1 year and 6 months");
        assertThat(PeriodWords.of(Period.ZERO)).isEqualTo("0 days");
    }
}
