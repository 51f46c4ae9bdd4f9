package org.positiveaction.bot.registration.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sam | Sam",
                "sam carter | sam carter",
                "Mary-Anne O'Brien | Mary-Anne O'Brien",
                "D’Arcy | D’Arcy",
                "Siân | Siân",
                "Łukasz | Łukasz",
                "Нина | Нина",
                "فاطمة | فاطمة",
                "S.K. | S.K",
                "Dr. Shah | Dr. Shah",
                "Grace | Grace",
                "Christian | Christian",
                "Sam Black | Sam Black",
                "i'm sam | sam",
                "hi im Sam | Sam",
                "It's Sam please | Sam",
                "Sam x | Sam",
                "just Sam thanks | Sam",
                "I'm Sam, a gay Muslim woman | Sam",
                "Sam. I am 19 and deaf | Sam",
                "An Nguyen | An Nguyen",
                "Do Thi Anh | Do Thi Anh",
                "So-yeon | So-yeon",
                "so-yeon park | so-yeon park",
                "I'm An Nguyen | An Nguyen",
                "Danish | Danish",
                "Ngozi Nigerian | Ngozi Nigerian",
            })
    void takeANameAndLeaveTheRest(String said, String name) {
        assertThat(NameWords.in(said)).isEqualTo(new Naming.Named(name, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my name is Faith | Faith",
                "My name's christian | christian",
                "call me Sam | Sam",
                "my name is Young | Young",
                "name: Sam | Sam",
                "yes, please call me Sam | Sam",
                "I go by Max, they/them | Max",
                "my name is An | An",
                "my name is do | do",
                "My first name is So | So",
                "name: My Nguyen | My Nguyen",
                "my name is an nguyen | an nguyen",
                "my name is The Anh Do | The Anh Do",
                "My name is I. Khan | I. Khan",
                "my name is India | India",
                "My name is Somali | Somali",
                "call me So-yeon | So-yeon",
                "call me An Nguyen | An Nguyen",
            })
    void takeANameForSureWhereTheySaySo(String said, String name) {
        assertThat(NameWords.in(said)).isEqualTo(new Naming.Named(name, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robert'); DROP TABLE students;--",
                "=1+1",
                "@SUM(A1)",
                "-2+3",
                "😀",
                "Sam 😀",
                "7",
                "Sam7",
                "<b>Sam</b>",
                "a woman of colour who wants to join",
                "call me after six",
                "please call me back tomorrow",
                "im a black man",
                "my name is a secret",
                "my name is on the form",
                "my name is sam and im gay",
                "My name is Sam I'm gay",
                "no idea",
                "Can You",
                "why do you want to know",
                "i want to register",
                "do i have to pass the same tests",
                "yes",
                "ok",
                "hello",
                "",
                "  ",
                "one two three four five",
                "first\u0000second",
                "Sam\u200BCarter",
            })
    void askAgainForWhatIsNotPlainlyOne(String said) {
        assertThat(NameWords.in(said)).isEqualTo(new Naming.Unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i'm gay",
                "An",
                "do",
                "I am Christian",
                "gay muslim woman",
                "I'm Nigerian",
                "neurodivergent",
                "Somali",
                "I'm Ghanaian",
                "British Bangladeshi",
                "im half jamaican",
                "non-binary",
                "I'm Danish",
                "partially sighted",
                "Sri Lankan",
            })
    void takeNothingThatPeopleAreForAName(String said) {
        assertThat(NameWords.in(said)).isEqualTo(new Naming.NoName());
    }

    @Test
    void askAgainForWhatIsTooLong() {
        assertThat(NameWords.in("a".repeat(500))).isEqualTo(new Naming.Unclear());
        assertThat(NameWords.in("A" + "b".repeat(39))).isInstanceOf(Naming.Named.class);
        assertThat(NameWords.in("A" + "b".repeat(40))).isEqualTo(new Naming.Unclear());
    }
}
