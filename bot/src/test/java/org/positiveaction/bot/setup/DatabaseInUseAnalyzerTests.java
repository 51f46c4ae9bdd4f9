package org.positiveaction.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.H2Database;

class DatabaseInUseAnalyzerTests {
    private final DatabaseInUseAnalyzer analyzer = new DatabaseInUseAnalyzer();

    @Test
    void saysThatAnotherProcessHasTheFile() throws Exception {
        String url = H2Database.newUrl();
        create(url);
        Process other = hold(url);
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

    /** H2's own shell keeps the file open while it waits for somebody to type. */
    private static Process hold(String url) throws IOException, ReflectiveOperationException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String h2 = Class.forName("org.h2.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Process shell = new ProcessBuilder(java, "-cp", h2, "org.h2.tools.Shell", "-url", url, "-user", "sa")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = shell.inputReader();
        String line = output.readLine();
        while (line != null && line.isBlank()) {
            line = output.readLine();
        }
        assertThat(line).startsWith("Welcome to H2 Shell");
        return shell;
    }
}
