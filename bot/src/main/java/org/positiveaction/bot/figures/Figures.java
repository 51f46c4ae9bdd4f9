package org.positiveaction.bot.figures;

import java.sql.Date;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that was counted, by month. It stays when people are erased, for it tells of nobody.
 *
 * <p>Counting never waits: two who count the same thing write a row each, which {@link Folding} makes one of later.
 */
@Component
public class Figures {
    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more, in the caller's transaction.
     *
     * @param force whose it is, or null where that is not known
     */
    public void count(@Nullable ForceId force, Figure what) {
        add(force, what, 1);
    }

    /** Adds to what is not counted one by one. */
    public void add(@Nullable ForceId force, Figure what, long amount) {
        jdbc.sql("insert into figure (in_month, force, what, amount) values (?, ?, ?, ?)")
                .param(YearMonth.now(clock).atDay(1))
                .param(force == null ? null : force.value())
                .param(what.name())
                .param(amount)
                .update();
    }

    /**
     * Each month from the first to the last, with what was counted at a force.
     *
     * @param force null for what is of no known force
     */
    public List<Month> of(@Nullable ForceId force, YearMonth first, YearMonth last) {
        Map<YearMonth, Map<Figure, Long>> counted = counted(force, first, last);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(month, counted.getOrDefault(month, Map.of())));
        }
        return months;
    }

    private Map<YearMonth, Map<Figure, Long>> counted(@Nullable ForceId force, YearMonth first, YearMonth last) {
        Map<YearMonth, Map<Figure, Long>> counted = new TreeMap<>();
        jdbc.sql("""
                select in_month, what, sum(amount) from figure
                where in_month between ? and ? and force is not distinct from cast(? as varchar)
                group by in_month, what""")
                .param(first.atDay(1))
                .param(last.atDay(1))
                .param(force == null ? null : force.value())
                .query(row -> {
                    counted.computeIfAbsent(month(row.getDate(1)), none -> new EnumMap<>(Figure.class))
                            .put(Figure.valueOf(row.getString(2)), row.getLong(3));
                });
        return counted;
    }

    private static YearMonth month(Date firstDay) {
        return YearMonth.from(firstDay.toLocalDate());
    }
}
