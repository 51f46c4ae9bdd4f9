package org.positiveaction.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.search.SessionNames;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** Which kinds of session some words name, in the project's own folder. */
class SessionKindsNamedTests {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            book me on a mock interview              | mock-interview
            can i do 2 mock intervews pls            | mock-interview
            practise interview                       | mock-interview
            interview prep                           | mock-interview
            preparation for the interview            | mock-interview
            is there an interview on thursday        | mock-interview
            Application Workshops                    | application-workshop
            any workshop                             | application-workshop
            aplication workshop                      | application-workshop
            assesment centre practice                | assessment-centre-preparation
            practice for the assessment center       | assessment-centre-preparation
            assessment day prep                      | assessment-centre-preparation
            a one-to-one please                      | one-to-one-call
            1 call with the team                     | one-to-one-call
            discovery days                           | discovery-day
            put me down for the next open day        | discovery-day
            """)
    void areFoundByAnyOfTheirNames(String text, String kind) {
        assertThat(named(text)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book",
                "my bookings",
                "book me on a session",
                "any day next week",
                "can i come to something in the evening",
                "the next one",
                "book one for me",
                "i need some practice",
                "im applying to lancashire, what is on",
                "?",
                ""
            })
    void areNoneWhereNoneIsNamed(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void areAllThatAreNamedByTheLongestNameFirst() {
        assertThat(named("a mock interview or the assessment centre practice"))
                .containsExactly("assessment-centre-preparation", "mock-interview");
    }

    @Test
    void areEachOfASort() {
        SessionNames names = new SessionNames(
                List.of(kind("Writing workshop"), kind("Fitness workshop"), kind("Mock interview"), kind("?!")),
                new Vocabulary(List.of(), Map.of()));

        assertThat(names.in("are there any workshops"))
                .extracting(SessionKind::title)
                .containsExactly("Fitness workshop", "Writing workshop");
        assertThat(names.in("a writing workshop"))
                .extracting(SessionKind::title)
                .containsExactly("Writing workshop");
    }

    private static SessionKind kind(String title) {
        return new SessionKind("kind", title, List.of(), Set.of(), Duration.ofHours(1), "", List.of(), "");
    }

    private static List<String> named(String text) {
        return KNOWLEDGE.sessionKindsNamed(text).stream().map(SessionKind::id).toList();
    }
}
