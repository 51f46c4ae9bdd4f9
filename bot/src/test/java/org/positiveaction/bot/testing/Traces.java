package org.positiveaction.bot.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds where in a database something can be read, whatever tables and columns there are. */
public final class Traces {
    private final DataSource database;

    public Traces(DataSource database) {
        this.database = database;
    }

    /** The columns, as {@code table.column}, in which somebody could read this; capitals make no difference. */
    public Set<String> of(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return where(value -> value.toLowerCase(Locale.ROOT).contains(small));
    }

    /** The columns in which some value is of this kind. */
    public Set<String> where(Predicate<String> kind) {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                found.addAll(columns(statement, table, kind));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be searched", e);
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select table_name from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE'""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Set<String> columns(Statement statement, String table, Predicate<String> kind) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    if (kind.test(read(rows.getObject(column)))) {
                        found.add((table + "." + rows.getMetaData().getColumnName(column)).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return found;
    }

    private static String read(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value);
    }

    /**
     * Those of some words that can be read in the files of an H2 database: in what H2 still holds on to as well as in
     * its tables. The database is packed and closed for it; it opens again by itself.
     */
    public Set<String> inFiles(Collection<String> words) {
        try {
            Set<String> found = new TreeSet<>();
            for (Path file : closedFiles()) {
                String content = bytes(Files.readAllBytes(file));
                words.stream()
                        .filter(word -> content.contains(bytes(word.getBytes(UTF_8))))
                        .forEach(found::add);
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The files of the database cannot be searched", e);
        }
    }

    private List<Path> closedFiles() throws SQLException, IOException {
        Path path = closed();
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(path.getFileName() + "."))
                    .toList();
        }
    }

    /** By a connection of its own, which nobody has to give back to a database that is closed. */
    private Path closed() throws SQLException {
        String url;
        String user;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
            user = connection.getMetaData().getUserName();
        }
        DriverManager.getConnection(url, user, "").createStatement().execute("shutdown compact");
        return Path.of(url.replaceFirst("^jdbc:h2:(file:)?", ""));
    }

    private static String bytes(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
