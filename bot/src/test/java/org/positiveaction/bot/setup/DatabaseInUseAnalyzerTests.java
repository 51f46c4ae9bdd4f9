package org.positiveaction.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.H2Database;
import org.positiveaction.bot.testing.H2Shell;

class DatabaseInUseAnalyzerTests {
    private final DatabaseInUseAnalyzer analyzer = new DatabaseInUseAnalyzer();

    @Test
    void saysThatAnotherProcessHasTheFile() throws Exception {
        String url = H2Database.newUrl();
        create(url);
        Process other = H2Shell.hold(url);
        try {
            Throwable failure = catchThrowable(() -> open(url));
            assertThat(analyzer.analyze(failure)).satisfies(analysis -> {
                assertThat(analysis.getDescription()).startsWith("Another process is using the same database file");
                assertThat(analysis.getAction()).contains("Stop the other one first, or set DATABASE_URL");
            });
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("wrong password", "28000", 28000))))
                .isNull();
    }

    private static void create(String url) throws SQLException {
        DriverManager.getConnection(url, "sa", "").close();
    }

    private static void open(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername("sa");
        new HikariDataSource(pool).close();
    }
}
