package org.positiveaction.bot.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.setup.SetupFault;
import org.positiveaction.bot.testing.H2Database;
import org.positiveaction.bot.testing.H2Shell;
import org.positiveaction.bot.testing.KnowledgeFolders;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class GapsTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneId.of("Europe/London"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final BotDatabase database = new BotDatabase(H2Database.newUrl(), "sa", "", TestSeal.SEAL);

    @BeforeEach
    void aDatabaseWithTwoMisses() {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .load()
                .migrate();
        missed("redshire", "is there parking", "2026-10-31T23:30:00Z");
        missed("blueshire", "can i bring a dog", "2026-11-20T09:00:00Z");
    }

    @Test
    void printsWhatWasAskedInVain() {
        assertThat(run(database)).isZero();
        assertThat(printed())
                .startsWith("# What was asked in vain\n\nFrom 31 October 2026 to 30 November 2026.")
                .contains(
                        "### is there parking", "### can i bring a dog", "`general/lawful`, \"Whether positive action");
    }

    @Test
    void printsWhatWasAskedSinceADayAndForAForce() {
        run(database, "--since", "2026-11-01", "--force", "blueshire");

        assertThat(printed())
                .contains("From 1 November 2026", "can i bring a dog")
                .doesNotContain("parking");
    }

    @Test
    void understandsOnlyDatesAndForcesThatThereAre() {
        assertThatThrownBy(() -> run(database, "--since", "1/11/2026")).hasMessageContaining("like this: 2026-11-01");
        assertThatThrownBy(() -> run(database, "--force", "greenshire")).hasMessageContaining("Known are: blueshire");
    }

    @Test
    void saysThatTheBotHasTheDatabase() throws Exception {
        Process bot = H2Shell.hold(database.url());
        try {
            assertThatThrownBy(() -> run(database))
                    .isInstanceOf(SetupFault.class)
                    .hasMessageContaining("Stop the bot");
        } finally {
            bot.destroyForcibly().waitFor();
        }
    }

    @Test
    void makesNoDatabaseOfItsOwn() {
        assertThatThrownBy(() -> run(new BotDatabase(H2Database.newUrl(), "sa", "", TestSeal.SEAL)))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("There is no database yet");
    }

    @Test
    void asksForTheSettingsWhereItIsNotLetIn() {
        assertThatThrownBy(() -> run(new BotDatabase(database.url(), "nobody", "", TestSeal.SEAL)))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("DATABASE_PASSWORD");
    }

    @Test
    void opensTheDatabaseThatTheBotWouldUse() {
        assertThat(BotDatabase.bySettings().url()).startsWith("jdbc:");
    }

    private int run(BotDatabase from, String... options) {
        List<String> typed = new ArrayList<>(List.of("--knowledge", KnowledgeFolders.SMALL.toString()));
        typed.addAll(List.of(options));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Gaps(new Terminal(stream, stream), CLOCK, from).run(typed);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void missed(String force, String words, String at) {
        JdbcClient.create(new DriverManagerDataSource(database.url(), "sa", ""))
                .sql("""
                        insert into question (conversation_id, channel, provider_id, asked_at, words, outcome, force,
                            confidence, nearest, answer_id)
                        values (?, 'SMS', ?, ?, ?, 'NO_ANSWER', ?, 1, 'general/lawful', ?)""")
                .params(
                        UUID.randomUUID(),
                        words,
                        Instant.parse(at).atOffset(ZoneOffset.UTC),
                        TestSeal.SEAL.seal(words),
                        force,
                        UUID.randomUUID())
                .update();
    }
}
