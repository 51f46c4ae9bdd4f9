package org.positiveaction.bot.booking.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenWordsTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    /** The second time fits what is said, the third does not. */
    @ParameterizedTest
    @CsvSource({
        "any workshops on a saturday?,2026-11-28T10:00,2026-11-27T10:00",
        "is there one on saturdays,2026-12-05T10:00,2026-12-06T10:00",
        "id love to come to the one on sat,2026-11-28T10:00,2026-11-26T10:00",
        "mock interview next week,2026-12-02T10:00,2026-11-26T10:00",
        "mock interview nxt wk pls,2026-11-30T10:00,2026-12-07T10:00",
        "anything this week,2026-11-26T10:00,2026-11-30T10:00",
        "the week after next,2026-12-07T10:00,2026-12-02T10:00",
        "are there any sessions at the weekend,2026-11-29T10:00,2026-11-30T10:00",
        "this weekend,2026-11-28T10:00,2026-12-05T10:00",
        "only weekdays,2026-11-27T10:00,2026-11-28T10:00",
        "tomorrow,2026-11-25T10:00,2026-11-26T10:00",
        "tmrw if poss,2026-11-25T10:00,2026-11-24T19:00",
        "day after tomorrow,2026-11-26T10:00,2026-11-25T10:00",
        "tonight,2026-11-24T18:00,2026-11-24T14:00",
        "can i do thursday instead,2026-12-03T10:00,2026-12-02T10:00",
        "this thursday,2026-11-26T10:00,2026-12-03T10:00",
        "next thursday,2026-12-03T10:00,2026-12-10T10:00",
        "monday or tuesday,2026-12-01T10:00,2026-12-02T10:00",
        "any day but monday,2026-12-01T10:00,2026-11-30T10:00",
        "im free on mondays,2026-11-30T10:00,2026-12-01T10:00",
        "not on a friday,2026-11-26T10:00,2026-11-27T10:00",
        "3 december,2026-12-03T10:00,2026-12-04T10:00",
        "the 3rd of Dec,2026-12-03T10:00,2027-01-03T10:00",
        "December 3rd,2026-12-03T10:00,2026-12-04T10:00",
        "3/12,2026-12-03T10:00,2026-12-12T10:00",
        "03/12/2026,2026-12-03T10:00,2027-12-03T10:00",
        "3/12/26,2026-12-03T10:00,2027-12-03T10:00",
        "the 3rd,2026-12-03T10:00,2027-01-03T10:00",
        "5 january,2027-01-05T10:00,2026-01-05T10:00",
        "are you running any workshops in january,2027-01-20T10:00,2026-12-20T10:00",
        "next month,2026-12-24T10:00,2027-01-02T10:00",
        "this month,2026-11-30T10:00,2026-12-01T10:00",
        "in two weeks,2026-12-08T10:00,2026-11-26T10:00",
        "is there an evening session i could come to,2026-12-01T18:30,2026-12-01T14:00",
        "i can only do evenings,2026-12-01T17:00,2026-12-01T16:59",
        "can you sort me a slot after six,2026-12-01T18:00,2026-12-01T17:30",
        "after 6pm on thursday,2026-12-03T18:30,2026-12-03T10:00",
        "before noon,2026-12-01T11:30,2026-12-01T12:00",
        "thursday morning,2026-12-03T09:00,2026-12-03T13:00",
        "mornings or evenings,2026-12-03T09:00,2026-12-03T13:00",
        "at 2.30pm,2026-12-03T14:30,2026-12-03T13:00",
        "the 10am one,2026-12-03T10:00,2026-12-03T22:00",
        "14:00 please,2026-12-03T14:00,2026-12-03T15:00",
        "tuesday at 6,2026-12-01T18:00,2026-12-01T06:00",
        "after work,2026-12-01T17:30,2026-12-01T12:00",
        "nxt tuesday evening,2026-12-01T18:00,2026-12-01T10:00",
        "29 march 01:30,2027-03-29T01:30,2027-03-28T03:30",
        "i booked last week - can i do monday,2026-11-30T10:00,2026-12-01T10:00",
        "cant come on friday can i do monday,2026-11-30T10:00,2026-11-27T10:00",
        "last thursday of the month,2026-11-26T10:00,2026-11-27T10:00",
    })
    void understands(String words, LocalDateTime fits, LocalDateTime doesNot) {
        When when = WhenWords.in(words, TUESDAY);

        assertThat(when).isInstanceOf(When.At.class);
        assertThat(((When.At) when).fits().test(fits.atZone(LONDON))).as("fits").isTrue();
        assertThat(((When.At) when).fits().test(doesNot.atZone(LONDON)))
                .as("does not fit")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book",
                "2",
                "1",
                "book me on a mock interview",
                "good morning, any workshops",
                "may i come to a workshop",
                "two seats for the workshop please",
                "can i book 2 places me and my brother",
                "my interview is at the assessment centre",
                "i am after 2 places",
                "book a 1-1 call",
                "are you open 24/7"
            })
    void hearsNoTimeWhereNoneIsSaid(String words) {
        assertThat(WhenWords.in(words, TUESDAY)).isEqualTo(new When.Anytime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "3 november", "3/11", "3 november 2025", "last thursday", "the one last week"})
    void knowsWhatHasPassed(String words) {
        assertThat(WhenWords.in(words, TUESDAY)).isEqualTo(new When.Past());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 june", "30/2", "the 45th", "29 february 2027", "5/13"})
    void knowsWhatNoCalendarHas(String words) {
        assertThat(WhenWords.in(words, TUESDAY)).isEqualTo(new When.NoSuchDay());
    }

    @Test
    void looksForTheNextLeapYear() {
        assertThat(WhenWords.in("29 february", TUESDAY)).isInstanceOf(When.At.class);
    }

    @Test
    void takesAnythingThatIsTyped() {
        Stream.of("99/99/9999", "at 99", "after 25", "the 0th", "0/0", "::", "//--..", "31 31 31", "at :30", "12/12/1")
                .forEach(words -> assertThatCode(() -> WhenWords.in(words, TUESDAY))
                        .as(words)
                        .doesNotThrowAnyException());
    }
}
