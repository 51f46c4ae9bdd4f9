package org.positiveaction.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.PositiveActionBot;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Every table of the whole bot: whose data it is to let go of. */
@SpringBootTest(classes = PositiveActionBot.class, properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = H2Database.class)
class EveryTableTests {
    /** Nothing in these is anybody's. A table that holds anything of a person does not belong here. */
    private static final Set<String> NOBODYS = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "notice_pace",
            "unasked_turn",
            "figure",
            "seal_check",
            "consent_wording");

    /** What a table of nobody's cannot have. */
    private static final List<String> PERSONAL =
            List.of("conversation_id", "member_id", "person", "place", "name", "mobile", "address_hash");

    @Autowired
    List<PersonalData> stores;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasExactlyOneStoreUnlessItIsNobodys() {
        List<String> owned =
                stores.stream().flatMap(store -> store.tables().stream()).toList();

        assertThat(owned).doesNotHaveDuplicates();
        assertThat(tables())
                .allSatisfy(table -> assertThat(owned.contains(table) ^ NOBODYS.contains(table))
                        .as("Exactly one store of personal data has to list the table " + table)
                        .isTrue());
        assertThat(tables()).containsAll(owned);
    }

    @Test
    void isNobodysOnlyIfItCanHoldNothingOfAPerson() {
        assertThat(NOBODYS).allSatisfy(table -> assertThat(columns(table)).doesNotContainAnyElementsOf(PERSONAL));
    }

    private List<String> tables() {
        return jdbc.sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) = ?""").param(table).query((row, n) -> row.getString(1)).list();
    }
}
