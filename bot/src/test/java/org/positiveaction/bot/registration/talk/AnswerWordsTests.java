package org.positiveaction.bot.registration.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;

class AnswerWordsTests {
    @Nested
    class ForANumber {
        @ParameterizedTest
        @CsvSource({
            "2, 2",
            "2., 2",
            "2 please, 2",
            "no 2, 2",
            "No. 2, 2",
            "number two, 2",
            "the 2nd, 2",
            "the second one pls, 2",
            "second, 2",
            "#3, 3",
            "option 4, 4",
            "one, 1",
            "the first one, 1",
            "99, 99",
        })
        void sayIt(String said, int number) {
            assertThat(ChoiceWords.in(Bare.of(said))).contains(number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"detective", "2 or 3", "no", "i have two children", "1234", "", "the one"})
        void doNot(String said) {
            assertThat(ChoiceWords.in(Bare.of(said))).isEmpty();
        }
    }

    @Nested
    class ForARole {
        private final RoleWords words =
                new RoleWords(new Knowledge("bot/src/test/resources/knowledge-dialogues", Clock.systemUTC()));

        @ParameterizedTest
        @CsvSource({
            "pcso, PCSO",
            "PCSO please, PCSO",
            "detecive pls, DETECTIVE",
            "i want to be a detective, DETECTIVE",
            "pc, OFFICER",
            "a police officer, OFFICER",
            "bobby, OFFICER",
            "specials, SPECIAL",
            "Special Constable, SPECIAL",
            "police staff, STAFF",
            "control room, STAFF",
            "volunteer i think, VOLUNTEER",
            "not sure yet, ANY",
            "dunno, ANY",
            "I don't know, ANY",
        })
        void sayIt(String said, Role role) {
            assertThat(words.answered(said)).contains(role);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "what does a pcso do",
                    "how much does a detective earn",
                    "officer or detective",
                    "astronaut",
                    "",
                })
        void doNot(String said) {
            assertThat(words.answered(said)).isEmpty();
        }

        @Test
        void nameItInTheMiddleOfOtherWords() {
            assertThat(words.named("register me for support, i want to be a PCSO"))
                    .contains(Role.PCSO);
            assertThat(words.named("register me as a pc or a detective")).isEmpty();
        }
    }

    @Nested
    class ForAStage {
        private final StageWords words =
                new StageWords(new Knowledge("bot/src/test/resources/knowledge-dialogues", Clock.systemUTC()));

        @ParameterizedTest
        @CsvSource({
            "just thinking about it, THINKING, false",
            "havent applied yet, THINKING, false",
            "not applied yet, THINKING, false",
            "applying, APPLYING, false",
            "im filling in the form, APPLYING, false",
            "i've applied, APPLYING, true",
            "sent my form off last week, APPLYING, true",
            "my application is in, APPLYING, true",
            "assessment centre, ASSESSMENT_CENTRE, false",
            "at the assessment centre stage, ASSESSMENT_CENTRE, false",
            "interview, INTERVIEW, false",
            "got my interview next week, INTERVIEW, false",
        })
        void sayIt(String said, Stage stage, boolean sent) {
            assertThat(words.answered(said)).contains(new StageWords.Said(stage, sent));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "what happens at the assessment centre",
                    "do i have to do an interview?",
                    "blue",
                    "",
                })
        void doNot(String said) {
            assertThat(words.answered(said)).isEmpty();
        }
    }

    @Nested
    class ForAWayAndATime {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "text me here, weekdays after 5 | text here, weekdays after 5",
                    "here | here",
                    "any time | any time",
                    "Ring 07700 900123 after 6pm | ring 07700 900123 after 6pm",
                    "+44 7700 900123 evenings | +44 7700 900123 evenings",
                    "please email Sam.Carter@example.org | email Sam.Carter@example.org",
                    "mon to fri between 9 and 12 | mon to fri between 9 and 12",
                    "9-5 weekdays | 9-5 weekdays",
                    "12:30 on my lunch break | 12:30 on lunch break",
                    "don't ring, my dad answers. text only | don't ring, text only",
                    "not fridays, i pray at the mosque, else after 4 | not fridays, after 4",
                    "evenings, im 19 and a single mum | evenings",
                    "5 pm | 5pm",
                    "call me whenever, i am a wheelchair user | call whenever",
                })
        void keepThatAndNothingElse(String said, String kept) {
            assertThat(ReachWords.in(said)).contains(kept);
        }

        @ParameterizedTest
        @ValueSource(strings = {"i am a gay man", "=1+1", "😀", "", "33", "Robert'); DROP", "in the and"})
        void keepNothingWhereNeitherIsNamed(String said) {
            assertThat(ReachWords.in(said)).isEmpty();
        }

        @Test
        void keepNoMoreThanAHundredCharacters() {
            assertThat(ReachWords.in("text ".repeat(100)).map(String::length))
                    .hasValueSatisfying(length -> assertThat(length).isBetween(90, 100));
        }
    }

    @Nested
    class Asking {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "what does a pcso do",
                    "do i have to pass the same tests",
                    "so how long does it take",
                    "Is it paid?",
                    "the same tests?",
                })
        void areAQuestion(String said) {
            assertThat(Bare.of(said).asks()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Sam", "pcso", "text me after 5", "i have applied", "Will"})
        void areNone(String said) {
            assertThat(Bare.of(said).asks()).isFalse();
        }
    }

    @Test
    void leaveOutWhatIsSaidAround() {
        assertThat(Optional.of(Bare.of("I'd like to be a PCSO, please!").core()))
                .contains("pcso");
    }
}
