package org.positiveaction.bot.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KnowledgeFolders;

class RecruitmentDaysTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String FORCE = "forces/redshire/force.yaml";

    @TempDir
    Path root;

    private int line;

    @BeforeEach
    void copy() throws IOException {
        KnowledgeFolders.copy(KnowledgeFolders.SMALL, root);
        line = (int) Files.readString(root.resolve(FORCE)).lines().count() + 2;
    }

    @Test
    void needNotBeThere() {
        assertThat(days()).isEmpty();
    }

    @Test
    void areReadByRole() throws IOException {
        write("recruitment:\n  officer: 2026-12-01\n  pcso: 2027-01-15\n  any: 2026-12-24\n");

        assertThat(days())
                .isEqualTo(Map.of(
                        Role.OFFICER, TODAY,
                        Role.PCSO, LocalDate.of(2027, 1, 15),
                        Role.ANY, LocalDate.of(2026, 12, 24)));
        assertThat(read().faults()).isEmpty();
    }

    @Test
    void mayBeWrittenInOneLine() throws IOException {
        write("recruitment: {officer: 2026-12-01}\n");

        assertThat(days()).isEqualTo(Map.of(Role.OFFICER, TODAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oficer: 2026-12-01   | There is no role "oficer"; did you mean "officer"?
            dog handler: 2026-12-01 | Write one of: officer, detective, pcso, special, staff, volunteer, any.
            officer: 2026-11-31  | "2026-11-31" is not a date.
            officer: 1/12/2026   | "1/12/2026" is not a date.
            officer: soon        | like this: officer: 2026-12-01.
            officer:             | is not a date.
            officer: [2026-12-01] | must be one text
            """)
    void areAtFaultInTheirOwnLine(String entry, String says) throws IOException {
        write("recruitment:\n  " + entry + "\n");

        assertThat(read().errors()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(root.resolve(FORCE));
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.sentence()).contains(says);
        });
    }

    @Test
    void areAtFaultWhereNoRoleIsNamed() throws IOException {
        write("recruitment: 2026-12-01\n");

        assertThat(read().errors())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("one role a line"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17,", "2026-11-16, has passed", "2028-12-01,", "2028-12-02, more than two years ahead"})
    void areWarnedOfWhereTheyAreLongPastOrFarAhead(String day, String says) throws IOException {
        write("recruitment:\n  officer: " + day + "\n");

        assertThat(days()).containsKey(Role.OFFICER);
        if (says == null) {
            assertThat(read().faults()).isEmpty();
        } else {
            assertThat(read().faults()).singleElement().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(line);
                assertThat(fault.sentence()).contains(says);
            });
        }
    }

    private Map<Role, LocalDate> days() {
        return read().orThrow().force(new ForceId("redshire")).orElseThrow().recruitment();
    }

    private Reading read() {
        return KnowledgeFolder.read(root, TODAY);
    }

    private void write(String more) throws IOException {
        Path file = root.resolve(FORCE);
        Files.writeString(file, Files.readString(file) + more);
    }
}
