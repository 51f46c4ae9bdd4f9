package org.positiveaction.bot.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class FigureTablesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingCounted() {
        jdbc.sql("delete from figure").update();
    }

    @Test
    void tellsWhoWorksForAForceWhatItDid() {
        count(REDSHIRE, Figure.ANSWERED, 1_204);
        count(REDSHIRE, Figure.TAKEN, 5);
        figures.add(REDSHIRE, Figure.WAITED_MINUTES, 5 * 125);
        count(REDSHIRE, Figure.PROMISE_KEPT, 5);
        count(REDSHIRE, Figure.PROMISE_LATE, 1);

        assertThat(sam().page("/team/figures"))
                .contains("Figures: Redshire Police", thisMonth() + " so far", ">1,204<", ">2 h 5 min<", ">83 %<");
    }

    @Test
    void doesNotSayHowManyWhereTheyAreFewEnoughToBeRecognised() {
        count(REDSHIRE, Figure.REGISTERED, 3);
        count(REDSHIRE, Figure.ERASED, 1);
        count(REDSHIRE, Figure.TAKEN, 4);
        figures.add(REDSHIRE, Figure.WAITED_MINUTES, 4 * 77);
        count(REDSHIRE, Figure.PROMISE_KEPT, 4);
        count(REDSHIRE, Figure.PLACE_TAKEN, 5);

        assertThat(sam().page("/team/figures"))
                .contains("data-value=\"5\">5<", "data-label=\"Registered\">under 5<")
                .contains("data-label=\"Asked to be forgotten\">under 5<", ">too few to say<")
                .doesNotContain(">3<", ">1<", ">4<", "1 h 17 min", "100 %");
        assertThat(sam().page("/team/figures/figures.csv")).contains("under 5", "too few to say");
    }

    @Test
    void savesTheSameForASpreadsheet() {
        count(REDSHIRE, Figure.ANSWERED, 1_204);
        count(REDSHIRE, Figure.TAKEN, 5);
        figures.add(REDSHIRE, Figure.WAITED_MINUTES, 5 * 125);

        assertThat(sam().page("/team/figures/figures.csv?force=redshire&months=3")
                        .lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("\uFEFFForce,Month,Answered,")
                .contains("\"Average wait for one, minutes\"");
        assertThat(sam().page("/team/figures/figures.csv?force=redshire&months=3"))
                .contains("Redshire Police," + thisMonth() + " so far,1204,0,0,0,125,none,0");
    }

    @Test
    void tellsNobodyWhoWorksForAnotherForce() {
        count(BLUESHIRE, Figure.ANSWERED, 4_321);

        assertThat(sam().open("/team/figures?force=blueshire")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sam().open("/team/figures/figures.csv?force=blueshire")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sam().page("/team/figures")).doesNotContain("4,321", "Blueshire");
        assertThat(sam().page("/team/figures?force=-")).doesNotContain("4,321");
    }

    @Test
    void tellsEverybodyWhatWasAskedBeforeAForceWasKnown() {
        count(null, Figure.DECLINED, 77);

        assertThat(sam().page("/team/figures?force=-")).contains("Before a force is known", ">77<");
        assertThat(sam().page("/team/figures")).doesNotContain(">77<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "13", "9999999999999", "twelve", "3; drop table figure", "<script>"})
    void showsAYearWhereThePeriodIsNoneThatIsOffered(String months) {
        String page = sam().page("/team/figures?months=" + URLEncoder.encode(months, UTF_8));

        assertThat(page).contains(name(now().minusMonths(11))).doesNotContain(name(now().minusMonths(12)));
    }

    private Browsing sam() {
        return Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);
    }

    private void count(@Nullable ForceId force, Figure what, int times) {
        IntStream.range(0, times % 100).forEach(n -> figures.count(force, what));
        figures.add(force, what, times - times % 100);
    }

    private String thisMonth() {
        return name(now());
    }

    private YearMonth now() {
        return YearMonth.now(clock);
    }

    private static String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK).format(month);
    }
}
