package org.positiveaction.bot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What stays true of what is counted, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "db-scheduler.enabled=false")
abstract class FiguresContract {
    private static final ForceId REDSHIRE = new ForceId("redshire");
    private static final ForceId BLUESHIRE = new ForceId("blueshire");

    @Autowired
    Figures figures;

    @Autowired
    Folding folding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingCounted() {
        jdbc.sql("delete from figure").update();
    }

    @Test
    void countsForEachForceAndForNone() {
        figures.count(REDSHIRE, Figure.ANSWERED);
        figures.count(REDSHIRE, Figure.ANSWERED);
        figures.add(REDSHIRE, Figure.WAITED_MINUTES, 75);
        figures.count(BLUESHIRE, Figure.ANSWERED);
        figures.count(null, Figure.DECLINED);

        assertThat(thisMonth(REDSHIRE)).isEqualTo(Map.of(Figure.ANSWERED, 2L, Figure.WAITED_MINUTES, 75L));
        assertThat(thisMonth(BLUESHIRE)).isEqualTo(Map.of(Figure.ANSWERED, 1L));
        assertThat(figures.of(null, now(), now()).getFirst().amounts()).isEqualTo(Map.of(Figure.DECLINED, 1L));
    }

    @Test
    void tellsEachMonthAlsoOneWithoutAnything() {
        YearMonth past = now().minusMonths(2);
        counted(past, 7);
        figures.count(REDSHIRE, Figure.ANSWERED);

        List<Month> months = figures.of(REDSHIRE, past, now());

        assertThat(months).extracting(Month::month).containsExactly(past, past.plusMonths(1), now());
        assertThat(months).extracting(month -> month.of(Figure.ANSWERED)).containsExactly(7L, 0L, 1L);
    }

    @Test
    void countsNothingThatIsTakenBack() {
        transactions.executeWithoutResult(status -> {
            figures.count(REDSHIRE, Figure.ANSWERED);
            status.setRollbackOnly();
        });

        assertThat(thisMonth(REDSHIRE)).isEmpty();
    }

    @Test
    void foldsWhatCountsTheSameIntoOneRow() {
        IntStream.range(0, 2_500).forEach(n -> figures.count(REDSHIRE, Figure.ANSWERED));
        figures.count(null, Figure.ANSWERED);
        figures.count(null, Figure.ANSWERED);
        counted(now().minusMonths(1), 3);
        counted(now().minusMonths(1), 4);

        folding.fold();
        folding.fold();

        assertThat(jdbc.sql("select amount from figure order by amount")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 7L, 2_500L);
        assertThat(thisMonth(REDSHIRE)).isEqualTo(Map.of(Figure.ANSWERED, 2_500L));
    }

    @RepeatedTest(3)
    void losesAndDoublesNothingWhereSeveralFoldWhileOthersCount() {
        List<Callable<Object>> all = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            all.add(Executors.callable(() -> figures.count(REDSHIRE, Figure.ANSWERED)));
            if (n % 20 == 0) {
                all.add(Executors.callable(folding::fold));
            }
        }

        atOnce(all);
        folding.fold();

        assertThat(jdbc.sql("select amount from figure").query(Long.class).list())
                .containsExactly(600L);
    }

    @Test
    void countsWhileAnotherTurnThatCountedTheSameHasNotEnded() {
        transactions.executeWithoutResult(status -> {
            figures.count(REDSHIRE, Figure.ANSWERED);
            atOnce(List.of(Executors.callable(() -> figures.count(REDSHIRE, Figure.ANSWERED))));
            atOnce(List.of(Executors.callable(folding::fold)));
        });

        assertThat(thisMonth(REDSHIRE)).isEqualTo(Map.of(Figure.ANSWERED, 2L));
    }

    private Map<Figure, Long> thisMonth(ForceId force) {
        return figures.of(force, now(), now()).getFirst().amounts();
    }

    private YearMonth now() {
        return YearMonth.now(clock);
    }

    private void counted(YearMonth month, long amount) {
        jdbc.sql("insert into figure (in_month, force, what, amount) values (?, ?, ?, ?)")
                .params(month.atDay(1), REDSHIRE.value(), Figure.ANSWERED.name(), amount)
                .update();
    }

    private static void atOnce(List<Callable<Object>> calls) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> future : threads.invokeAll(calls)) {
                future.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
