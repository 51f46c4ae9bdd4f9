package org.positiveaction.bot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through the whole database for somebody: what is sealed is opened, and what is hashed is hashed again. */
@TestComponent
public class PersonTraces {
    private static final Pattern SEALED = Pattern.compile("[a-z0-9]{1,8}:[A-Za-z0-9+/]{20,}");

    /** As many random letters as nobody else has by chance. */
    private static final int PIECE = 16;

    private final JdbcClient jdbc;
    private final Seal seal;

    public PersonTraces(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Column(String table, String name, boolean isId) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** The columns in which there is an address, a conversation, or some words, each once and in order. */
    public List<String> of(Address who, ConversationId conversation, String... words) {
        Set<String> hashes = Set.of(seal.hash(who), seal.hashOfPerson(who), seal.hash(who.person()));
        Predicate<String> isTrace = value -> hashes.contains(value)
                || value.contains(who.person())
                || Stream.of(words).anyMatch(value::contains);
        Set<String> found = new TreeSet<>();
        for (Column column : columns()) {
            boolean trace = column.isId()
                    ? ids(column).contains(conversation.value())
                    : texts(column).stream().map(this::opened).anyMatch(isTrace);
            if (trace) {
                found.add(column.toString());
            }
        }
        return List.copyOf(found);
    }

    /** Everything that is sealed in rows about a conversation, as it is stored. */
    public List<String> sealedOf(ConversationId conversation) {
        return columns().stream()
                .filter(Column::isId)
                .map(Column::table)
                .distinct()
                .flatMap(table -> sealedOf(table, conversation))
                .toList();
    }

    private Stream<String> sealedOf(String table, ConversationId conversation) {
        List<Column> all = columns().stream()
                .filter(column -> column.table().equals(table))
                .toList();
        return all.stream()
                .filter(Column::isId)
                .flatMap(id -> all.stream()
                        .filter(column -> !column.isId())
                        .flatMap(column -> jdbc
                                .sql("select " + column.name() + " from " + table + " where " + id.name() + " = ? and "
                                        + column.name() + " is not null")
                                .param(conversation.value())
                                .query((row, n) -> row.getString(1))
                                .list()
                                .stream()))
                .filter(value -> SEALED.matcher(value).matches());
    }

    /** Which of these are still in the file of an H2 database, in a copy of it that is closed and compacted. */
    public List<String> leftInTheFile(List<String> sealed) {
        try {
            Path folder = Files.createTempDirectory("bot-copy");
            jdbc.sql("backup to '" + folder.resolve("copy.zip") + "'").update();
            String file = compacted(folder);
            Set<String> pieces = IntStream.rangeClosed(0, file.length() - PIECE)
                    .mapToObj(i -> file.substring(i, i + PIECE))
                    .collect(Collectors.toSet());
            return sealed.stream().filter(value -> isAmong(pieces, value)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The copy cannot be compacted", e);
        }
    }

    /** H2 writes what it cannot make shorter in pieces of 32 bytes. */
    private static boolean isAmong(Set<String> pieces, String value) {
        return IntStream.rangeClosed(0, value.length() - PIECE)
                .mapToObj(i -> value.substring(i, i + PIECE))
                .anyMatch(pieces::contains);
    }

    private static String compacted(Path folder) throws IOException, SQLException {
        Path copy = folder.resolve("copy.mv.db");
        try (ZipFile zip = new ZipFile(folder.resolve("copy.zip").toFile())) {
            var entry = zip.stream()
                    .filter(each -> each.getName().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(zip.getInputStream(entry), copy);
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        return Files.readString(copy, StandardCharsets.ISO_8859_1);
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select lower(table_name), lower(column_name), lower(data_type) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'
                            and (lower(data_type) like 'character%' or lower(data_type) = 'uuid')
                        order by 1, 2""")
                .query((row, n) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("uuid")))
                .list();
    }

    private List<UUID> ids(Column column) {
        return jdbc.sql("select distinct " + column.name() + " from " + column.table() + " where " + column.name()
                        + " is not null")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> texts(Column column) {
        return jdbc.sql("select distinct " + column.name() + " from " + column.table() + " where " + column.name()
                        + " is not null")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String opened(String value) {
        return Optional.of(value)
                .filter(text -> SEALED.matcher(text).matches())
                .map(seal::open)
                .orElse(value);
    }
}
