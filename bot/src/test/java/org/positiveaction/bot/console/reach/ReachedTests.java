package org.positiveaction.bot.console.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachedTests {
    @ParameterizedTest
    @CsvSource({"+447700900123, 07700 900123", "+33612345678, +33 6 12 34 56 78", "nonsense, nonsense"})
    void writesANumberAsItIsDialledHere(String number, String written) {
        assertThat(Reached.number(number)).isEqualTo(written);
    }
}
