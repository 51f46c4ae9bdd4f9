package org.positiveaction.bot.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.testing.KnowledgeFolders;

class SessionFileTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String MOCK_INTERVIEW = """
            ---
            title: Mock interview
            also: [practice interview, Interview Prep]
            stages: [assessment centre, interview]
            length: 1 hour 30 minutes
            prepare: Bring two examples of your own.
            reminders:
              - 2 hours
              - 7 days
            owner: Support team
            reviewed: 2026-11-22
            review-in: 6 months
            source: Handbook
            ---

            Practise with **somebody** who asks and listens.
            """;
    private static final String FORCE = "forces/redshire/force.yaml";

    @TempDir
    Path root;

    @BeforeEach
    void copy() throws IOException {
        KnowledgeFolders.copy(KnowledgeFolders.SMALL, root);
    }

    @Test
    void aFolderNeedNotHaveAny() {
        assertThat(read().orThrow().sessionKinds()).isEmpty();
    }

    @Nested
    class WhenAllIsWell {
        @Test
        void readsAKind() throws IOException {
            write("sessions/mock-interview.md", MOCK_INTERVIEW);

            assertThat(kinds())
                    .containsExactly(new SessionKind(
                            "mock-interview",
                            "Mock interview",
                            List.of("practice interview", "interview prep"),
                            Set.of(Stage.ASSESSMENT_CENTRE, Stage.INTERVIEW),
                            Duration.ofMinutes(90),
                            "Bring two examples of your own.",
                            List.of(Duration.ofDays(7), Duration.ofHours(2)),
                            "Practise with somebody who asks and listens."));
            assertThat(read().faults()).isEmpty();
        }

        @Test
        void readsAKindThatSaysNoMoreThanItMust() throws IOException {
            write("sessions/open-day-2.md", """
                    ---
                    title: Open day
                    length: 2 hours
                    owner: Support team
                    reviewed: 2026-11-22
                    source: Handbook
                    ---
                    Come and see.
                    """);

            assertThat(kinds()).singleElement().satisfies(kind -> {
                assertThat(kind.id()).isEqualTo("open-day-2");
                assertThat(kind.also()).isEmpty();
                assertThat(kind.stages()).isEmpty();
                assertThat(kind.prepare()).isEmpty();
                assertThat(kind.reminders()).isEqualTo(SessionKind.USUAL_REMINDERS);
            });
        }

        @Test
        void remindsNobodyWhereTheListIsEmpty() throws IOException {
            write(
                    "sessions/mock-interview.md",
                    MOCK_INTERVIEW.replace("reminders:\n  - 2 hours\n  - 7 days", "reminders: []"));

            assertThat(kinds().getFirst().reminders()).isEmpty();
        }

        @Test
        void readsHowManyAForceAllows() throws IOException {
            write("sessions/mock-interview.md", MOCK_INTERVIEW);
            write(FORCE, text(FORCE) + "sessions:\n  mock-interview: 2\n");

            Contents contents = read().orThrow();
            assertThat(contents.forces())
                    .filteredOn(force -> force.id().value().equals("redshire"))
                    .singleElement()
                    .satisfies(force -> {
                        assertThat(force.mostOf("mock-interview")).contains(2);
                        assertThat(force.mostOf("open-day")).isEmpty();
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Mental arithmetic practice", "Meet a police officer", "Bring a black pen", "Menu planning"})
        void takesNoHarmlessWordForALabel(String title) throws IOException {
            write("sessions/mock-interview.md", MOCK_INTERVIEW.replace("Mock interview", title));

            assertThat(read().faults()).isEmpty();
        }

        private List<SessionKind> kinds() {
            return read().orThrow().sessionKinds();
        }
    }

    @Nested
    class WhenSomethingIsWrong {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                title: Mock interview           |                                     |  2 | "title" is missing
                title: Mock interview           | titel: Mock interview               |  2 | did you mean "title"?
                title: Mock interview           | title: Mock interview for everybody who needs it | 2 | "title" has 41 characters, and there is room for 40
                title: Mock interview           | title: Positive action interview    |  2 | "Positive action" says something about who comes
                title: Mock interview           | title: BAME mock interview          |  2 | "BAME" says something about who comes
                title: Mock interview           | title: Interviews for women         |  2 | "women" says something about who comes
                title: Mock interview           | title: Mock interview {{team.name}} |  2 | is unknown here
                stages: [assessment centre, interview] | stages: [thinking, vetting]  |  4 | The stage "vetting" is unknown. Write one of: thinking, applying, assessment centre, interview.
                stages: [assessment centre, interview] | stages: interview            |  4 | "stages" must be a list
                length: 1 hour 30 minutes       |                                     |  2 | "length" is missing
                length: 1 hour 30 minutes       | length: an hour                     |  5 | "an hour" is no length of a session
                length: 1 hour 30 minutes       | length: 0 minutes                   |  5 | "0 minutes" is no length of a session
                length: 1 hour 30 minutes       | length: 1 day                       |  5 | "1 day" is no length of a session
                prepare: Bring two examples of your own. | prepare: Bring proof that you are disabled. | 6 | "disabled" says something about who comes
                prepare: Bring two examples of your own. | prepare: Ring 07700 900123 before. | 6 | A mobile number belongs to one person
                - 2 hours                       | - 5 minutes                         |  8 | "5 minutes" is no time for a reminder
                - 7 days                        | - 31 days                           |  9 | "31 days" is no time for a reminder
                - 7 days                        | - soon                              |  9 | "soon" is no time for a reminder
                owner: Support team             |                                     |  2 | Nobody is named
                reviewed: 2026-11-22            | reviewed: 2025-11-22                | 11 | overdue since 2026-05-22
                reviewed: 2026-11-22            | reviewed: 22/11/2026                | 11 | is not a date
                review-in: 6 months             | review-in: soon                     | 12 | is not a length of time
                source: Handbook                |                                     |  2 | "source" is missing
                Practise with **somebody** who asks and listens. |                    | 16 | It does not say what this kind of session is
                Practise with **somebody** who  | ![](picture.png) Somebody who       | 16 | A picture cannot be sent
                """)
        void saysWhereAndWhatToDo(String words, String instead, int line, String sentence) throws IOException {
            write("sessions/mock-interview.md", MOCK_INTERVIEW.replace(words, instead == null ? "" : instead));

            assertThat(read().faults()).anySatisfy(fault -> {
                assertThat(fault.file()).isEqualTo(root.resolve("sessions/mock-interview.md"));
                assertThat(fault.sentence()).contains(sentence);
                assertThat(fault.line()).isEqualTo(line);
            });
        }

        @Test
        void namesTheLineOfWhatIsLongOrMany() throws IOException {
            write(
                    "sessions/mock-interview.md",
                    MOCK_INTERVIEW
                            .replace("Bring two", "Bring ".repeat(30) + "two")
                            .replace("  - 7 days\n", "  - 7 days\n  - 6 days\n  - 5 days\n  - 4 days\n  - 3 days\n")
                            .replace("asks and listens", "asks and listens ".repeat(20)));

            assertThat(faults())
                    .contains("sessions/mock-interview.md:6: \"prepare\" has 205 characters, and there is room for 150."
                            + " Shorten it.")
                    .contains("sessions/mock-interview.md:7: There are 6 reminders, and five are enough.")
                    .contains("sessions/mock-interview.md:20: warning: This has 3");
        }

        @Test
        void findsTwoKindsOfOneName() throws IOException {
            write("sessions/mock-interview.md", MOCK_INTERVIEW);
            write("sessions/practice.md", MOCK_INTERVIEW.replace("Mock interview", "Practice interview"));

            assertThat(faults())
                    .contains("sessions/practice.md:2: This is also a name of mock-interview.md. Keep it in one of the"
                            + " two. The same again in line 3.");
        }

        @Test
        void findsAFileThatIsNotNamedAsAKind() throws IOException {
            write("sessions/Mock Interview.md", MOCK_INTERVIEW);
            write("sessions/notes.txt", "Ask the team.");

            assertThat(faults())
                    .contains("sessions/Mock Interview.md:1: The name of this file is the name of the kind.")
                    .contains("sessions/notes.txt:1: warning: This is not read.");
        }

        @Test
        void findsAFileWithoutFields() throws IOException {
            write("sessions/mock-interview.md", "Practise with somebody.");
            write(FORCE, text(FORCE) + "sessions:\n  mock-interview: 1\n");

            assertThat(faults())
                    .startsWith("sessions/mock-interview.md:1: The front matter is missing.")
                    .doesNotContain(FORCE);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                mok-interview: 1   | There is no kind of session "mok-interview"; did you mean "mock-interview"?
                workshop: 1        | There is no kind of session "workshop". Write the name of a file
                mock-interview: 0  | Write a number from 1 to 20 here
                mock-interview: 21 | Write a number from 1 to 20 here
                mock-interview: ""  | Write a number from 1 to 20 here
                mock-interview: one | Write a number from 1 to 20 here
                - mock-interview   | Write below "sessions" one kind of session a line
                """)
        void findsWhatAForceCannotAllow(String entry, String sentence) throws IOException {
            write("sessions/mock-interview.md", MOCK_INTERVIEW);
            write(FORCE, text(FORCE) + "sessions:\n  " + entry + "\n");

            assertThat(read().errors()).singleElement().satisfies(fault -> {
                assertThat(fault.file()).isEqualTo(root.resolve(FORCE));
                assertThat(fault.sentence()).contains(sentence);
            });
        }

        private String faults() {
            return String.join(
                    "\n",
                    read().faults().stream()
                            .map(fault -> fault.within(root).toString())
                            .toList());
        }
    }

    private Reading read() {
        return KnowledgeFolder.read(root, TODAY);
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private void write(String path, String words) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }
}
