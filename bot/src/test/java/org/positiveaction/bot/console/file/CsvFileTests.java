package org.positiveaction.bot.console.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+447700900123",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "＝1+1",
                "+33 6 12 34 56 78"
            })
    void letsNothingBeAFormula(String cell) {
        assertThat(CsvFile.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Town Hall", "07700 900123", "A=1", "18:30", "Ann + Bob"})
    void leavesEverythingElseAsItIs(String cell) {
        assertThat(CsvFile.safe(cell)).isEqualTo(cell);
    }

    @Test
    void writesWhatASpreadsheetReads() {
        byte[] file = CsvFile.of(List.of("Place"), List.of(List.of("Café, \"upstairs\"\nroom 2")));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFPlace\r\n\"Café, \"\"upstairs\"\"\nroom 2\"\r\n");
    }
}
