package org.positiveaction.bot.setup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says so when another process has the H2 file open. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    /** H2's code for "database may be already in use". */
    private static final int ALREADY_IN_USE = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_IN_USE) {
            return null;
        }
        return new FailureAnalysis(
                "Another process is using the same database file, most likely a bot that is still running.",
                "Stop the other one first, or set DATABASE_URL to a file of its own, such as "
                        + "jdbc:h2:file:./data/second;WRITE_DELAY=0, or to a PostgreSQL database, which several bots can share.",
                cause);
    }
}
