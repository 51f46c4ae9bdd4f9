package org.positiveaction.bot.console.sessions.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;COUNT=3, 2026-12-01 2026-12-08 2026-12-15",
        "freq=weekly;count=2, 2026-12-01 2026-12-08",
        "RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20261207, 2026-12-01 2026-12-04 2026-12-07",
        "FREQ=DAILY;UNTIL=20261202T235959Z, 2026-12-01 2026-12-02",
        "FREQ=MONTHLY;BYDAY=-1TH;COUNT=2, 2026-12-31 2027-01-28",
        "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3, 2026-12-31 2027-01-31 2027-03-31",
    })
    void makesDays(String rule, String days) {
        assertThat(Rule.days(rule, TUESDAY))
                .isInstanceOfSatisfying(
                        Rule.Days.These.class,
                        these -> assertThat(these.days())
                                .extracting(LocalDate::toString)
                                .containsExactly(days.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;COUNT=-1"})
    void doesNotRepeatForEver(String rule) {
        assertThat(Rule.days(rule, TUESDAY)).isEqualTo(new Rule.Days.Endless());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every Tuesday",
                "FREQ=OFTEN;COUNT=2",
                "FREQ=WEEKLY;BYDAY=XX;COUNT=2",
                "FREQ=WEEKLY;UNTIL=2027",
                "FREQ=WEEKLY;COUNT=lots",
                "FREQ=HOURLY;COUNT=2",
                "FREQ=DAILY;BYHOUR=3;COUNT=2",
                "FREQ=MONTHLY;BYMONTHDAY=99;COUNT=2"
            })
    void readsNothingElse(String rule) {
        assertThat(Rule.days(rule, TUESDAY)).isEqualTo(new Rule.Days.Unreadable());
    }

    @Test
    void makesAtMostSixtyDays() {
        assertThat(Rule.days("FREQ=DAILY;COUNT=60", TUESDAY)).isInstanceOf(Rule.Days.These.class);
        assertThat(Rule.days("FREQ=DAILY;COUNT=61", TUESDAY)).isEqualTo(new Rule.Days.TooMany());
        assertThat(Rule.days("FREQ=DAILY;UNTIL=99990101", TUESDAY)).isEqualTo(new Rule.Days.TooMany());
    }

    @Test
    void saysThatThereIsNoSuchDay() {
        assertThat(Rule.days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1", TUESDAY))
                .isEqualTo(new Rule.Days.None());
    }

    /** Whatever somebody types, it is answered, and soon. */
    @Test
    @Timeout(30)
    void answersWhateverIsTyped() {
        Random random = new Random(1);
        String[] parts = {
            "FREQ=",
            "DAILY",
            "WEEKLY",
            "YEARLY",
            ";",
            "=",
            "COUNT=",
            "3",
            "0",
            "-",
            "UNTIL=",
            "20270101",
            "BYDAY=",
            "MO",
            "5",
            ",",
            "BYSETPOS=",
            "INTERVAL=",
            "T000000Z",
            "é",
            "BYMONTH=",
            "BYWEEKNO="
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder rule = new StringBuilder("FREQ=MONTHLY;COUNT=2;".repeat(random.nextInt(2)));
            for (int length = random.nextInt(8); length > 0; length--) {
                rule.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(Rule.days(rule.toString(), TUESDAY)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-12-08",
        "FORTNIGHTLY, 2026-12-15",
        "MONTHLY_ON_WEEKDAY, 2027-01-05",
        "MONTHLY_ON_DAY, 2027-01-01",
    })
    void repeatsInPlainWords(Repeat repeat, LocalDate second) {
        assertThat(Rule.days(repeat.rule(TUESDAY) + ";COUNT=2", TUESDAY))
                .isInstanceOfSatisfying(
                        Rule.Days.These.class, these -> assertThat(these.days()).containsExactly(TUESDAY, second));
    }

    @Test
    void takesTheFifthWeekdayForTheLast() {
        assertThat(Repeat.MONTHLY_ON_WEEKDAY.rule(LocalDate.of(2026, 12, 29))).endsWith("BYDAY=-1TU");
    }
}
