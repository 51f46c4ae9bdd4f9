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
                "i'm gay",
                "call me after six",
                "please call me back tomorrow",
                "im a black man",
                "I am Christian",
                "gay muslim woman",
                "my name is a secret",
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

    @Test
    void askAgainForWhatIsTooLong() {
        assertThat(NameWords.in("a".repeat(500))).isEqualTo(new Naming.Unclear());
        assertThat(NameWords.in("A" + "b".repeat(39))).isInstanceOf(Naming.Named.class);
        assertThat(NameWords.in("A" + "b".repeat(40))).isEqualTo(new Naming.Unclear());
    }
}
