package org.positiveaction.bot.console.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTests {
    @ParameterizedTest
    @CsvSource({
        "+447700900123, +447700900123",
        "07700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123",
        "+353 85 012 3456, +353850123456"
    })
    void readsNumbersAsPeopleWriteThem(String typed, String number) {
        assertThat(Mobile.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "ask Sam", "+4477009001234567", "07700 900123 ext 5"})
    void readsNothingElse(String typed) {
        assertThat(Mobile.read(typed)).isEmpty();
    }
}
