package org.positiveaction.bot.privacy.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.privacy.SealedTables;
import org.positiveaction.bot.testing.EverySeal;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What modules say is sealed is what there is room for: a column that is forgotten keeps its old key for ever. */
class EverySealTests {
    /** As wide as what is sealed, and not sealed: codes of our own, and our own words. */
    private static final Set<String> PLAIN = Set.of(
            "booking_question.content",
            "registration_question.content",
            "consent_wording.words",
            "flyway_schema_history.script");

    private final DriverManagerDataSource database = new DriverManagerDataSource(H2Database.newUrl(), "sa", "");

    @BeforeEach
    void allTables() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void knowsEveryColumnThatIsWideEnough() {
        Set<String> known = new TreeSet<>(PLAIN);
        EverySeal.tables().columns().stream().map(SealedTables.Column::toString).forEach(known::add);

        assertThat(wideColumns()).isSubsetOf(known);
    }

    @Test
    void hasNoColumnThatIsNotThere() {
        assertThat(EverySeal.tables().columns())
                .extracting(SealedTables.Column::toString)
                .doesNotHaveDuplicates()
                .isSubsetOf(wideColumns());
    }

    private List<String> wideColumns() {
        return JdbcClient.create(database)
                .sql("""
                        select lower(table_name || '.' || column_name) from information_schema.columns
                        where table_schema = current_schema and character_maximum_length between 1000 and 1000000""")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
