package org.positiveaction.bot.acceptance;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;

/** A year of invented figures in the database of a running bot. */
final class SampleFigures {
    private static final int[] ANSWERED = {212, 240, 198, 265, 301, 344, 322, 287, 391, 436, 418, 402};
    private static final int[] CHOICES = {31, 35, 27, 30, 38, 41, 36, 29, 44, 40, 37, 33};
    private static final int[] DECLINED = {58, 61, 49, 52, 47, 50, 44, 39, 42, 38, 35, 31};
    private static final int[] ASKED = {14, 17, 12, 19, 22, 25, 21, 18, 27, 31, 28, 24};
    private static final int[] WAITED = {210, 185, 190, 160, 142, 120, 131, 96, 88, 75, 81, 64};
    private static final int[] PLACES = {9, 12, 8, 14, 18, 16, 21, 15, 24, 29, 26, 22};
    private static final int[] REGISTERED = {6, 7, 3, 9, 11, 13, 10, 8, 15, 17, 14, 12};
    private static final int[] KEPT = {5, 6, 2, 8, 9, 12, 9, 8, 14, 17, 14, 11};
    private static final int[] ALERTS = {8, 10, 7, 12, 15, 22, 18, 14, 25, 31, 27, 20};

    private SampleFigures() {}

    /** The last of the twelve months is the given one. */
    static void add(String database, String force, YearMonth last) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                PreparedStatement row = connection.prepareStatement(
                        "insert into figure (in_month, force, what, amount) values (?, ?, ?, ?)")) {
            for (int n = 0; n < 12; n++) {
                row.setDate(1, Date.valueOf(last.minusMonths(11L - n).atDay(1)));
                row.setString(2, force);
                add(row, "ANSWERED", ANSWERED[n]);
                add(row, "CHOICES_OFFERED", CHOICES[n]);
                add(row, "DECLINED", DECLINED[n]);
                add(row, "HANDED_OVER", ASKED[n]);
                add(row, "TAKEN", ASKED[n]);
                add(row, "WAITED_MINUTES", (long) WAITED[n] * ASKED[n]);
                add(row, "HELPED", ASKED[n] / 2);
                add(row, "NOT_HELPED", 1);
                add(row, "PLACE_TAKEN", PLACES[n]);
                add(row, "REGISTERED", REGISTERED[n]);
                add(row, "PROMISE_MADE", REGISTERED[n]);
                add(row, "PROMISE_KEPT", KEPT[n]);
                add(row, "PROMISE_LATE", REGISTERED[n] - KEPT[n]);
                add(row, "ALERT_ASKED", ALERTS[n]);
                add(row, "ALERT_TOLD", n == 5 ? 71 : 0);
                add(row, "ERASED", n % 4);
            }
        }
    }

    private static void add(PreparedStatement row, String what, long amount) throws SQLException {
        row.setString(3, what);
        row.setLong(4, amount);
        row.executeUpdate();
    }
}
