package org.positiveaction.bot.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.positiveaction.bot.testing.TestSeal;

/** The team members in the database of a running bot, and who waits for them. */
final class Team {
    private final String database;

    Team(String database) {
        this.database = database;
    }

    /** Adds a member who works by text, as if they had begun their shift with a code. */
    void addOnDuty(String name, String mobile, String force) throws SQLException {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        update(
                "insert into team_member (id, name, role, mobile, mobile_hash, added_at)"
                        + " values (?, ?, 'MEMBER', ?, ?, ?)",
                id,
                TestSeal.SEAL.seal(name),
                TestSeal.SEAL.seal(mobile),
                TestSeal.SEAL.hash(mobile),
                now);
        update("insert into team_member_force (member_id, force) values (?, ?)", id, force);
        update(
                "insert into shift (id, member_id, route, started_at, ends_at, open_for) values (?, ?, 'SMS', ?, ?, ?)",
                UUID.randomUUID(),
                id,
                now,
                now.plusHours(8),
                id);
    }

    /** The numbers of all hand-offs, by the candidates' phones. */
    Map<String, Long> numbers() throws SQLException {
        return numbers("select person, number from handoff");
    }

    Map<String, Long> waiting() throws SQLException {
        return numbers("select person, number from handoff where state = 'WAITING'");
    }

    int taken() throws SQLException {
        return numbers("select person, number from handoff where state = 'TAKEN'")
                .size();
    }

    /** Breaks every connection to the database, and lets none in for a while. */
    void shutDatabaseFor(Duration time) throws SQLException, InterruptedException {
        String name = database.replaceAll("^.*/([^/?]+).*$", "$1");
        String server = database.replace("/" + name, "/postgres");
        try (Connection connection = DriverManager.getConnection(server, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            Thread.sleep(time);
            statement.execute("alter database " + name + " allow_connections true");
        }
    }

    /** Changes what the bot relies on, or changes it back. */
    void alter(String sql) throws SQLException {
        update(sql);
    }

    private Map<String, Long> numbers(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Long> numbers = new HashMap<>();
            while (rows.next()) {
                numbers.put(TestSeal.SEAL.open(rows.getString(1)), rows.getLong(2));
            }
            return numbers;
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
