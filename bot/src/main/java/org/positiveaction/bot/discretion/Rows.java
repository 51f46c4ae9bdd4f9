package org.positiveaction.bot.discretion;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the database, as far as an exception may quote them. */
final class Rows {
    private static final int DEEPEST = 50;

    private Rows() {}

    /** A value that does not fit its column, or a row that breaks a constraint, stands in the message. */
    static boolean areQuotedBy(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(each -> each instanceof SQLException sql && isAboutData(sql.getSQLState()));
    }

    private static boolean isAboutData(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
