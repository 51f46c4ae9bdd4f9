package org.positiveaction.bot.privacy.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.TestSeal.SEAL;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.testing.EverySeal;
import org.positiveaction.bot.testing.Traces;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one key has sealed comes under another while the bot runs. */
@ExtendWith(OutputCaptureExtension.class)
abstract class RotationContract {
    private static final String NOT_NEEDED = "Nothing is sealed with the key t1 any more";

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Seal both = Keys.seal(Keys.K2 + "," + Keys.T1);
    private final Rotation rotation = rotation(both);

    abstract DataSource database();

    @BeforeEach
    void aDatabaseSealedWithOneKey() {
        OldRows.inEachTable(database);
        Flyway.configure()
                .dataSource(database)
                .javaMigrations(new Upgrade(SEAL, EverySeal.tables()))
                .load()
                .migrate();
    }

    @Test
    void reachesEveryTable() {
        assertThat(sealedWith("t1")).hasSizeGreaterThan(20);

        rotation.go();

        assertThat(sealedWith("t1")).containsExactly("seal_check.known");
    }

    @Test
    void losesNothing(CapturedOutput log) {
        List<String> said = IntStream.range(0, 250).mapToObj(n -> "said " + n).toList();
        said.forEach(words -> new OldRows(jdbc).line(SEAL.seal(words)));
        new OldRows(jdbc).line(both.seal("said since"));

        rotation.go();

        assertThat(jdbc.sql("select text from transcript_line")
                        .query((row, n) -> row.getString(1))
                        .list())
                .allMatch(text -> text.startsWith("k2:"))
                .map(both::open)
                .containsAll(said)
                .contains("said since");
        assertThat(log).contains("values anew that the key t1 had sealed").doesNotContain("said 1");
    }

    @Test
    void saysOnceThatAKeyIsNotNeededAnyMore(CapturedOutput log) {
        rotation.go();
        rotation.go();

        assertThat(log.getOut().split(NOT_NEEDED, -1)).hasSize(2);
    }

    /** It waits for nobody, and nobody's change is undone. */
    @Test
    void leavesWhatSomebodyIsChangingForAnotherTime(CapturedOutput log) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select number from handoff for update").query(Long.class).list();
            Thread other = Thread.startVirtualThread(rotation::go);
            join(other);
        });
        assertThat(sealedWith("t1")).contains("handoff.reason");
        assertThat(log).doesNotContain(NOT_NEEDED);

        rotation.go();

        assertThat(sealedWith("t1")).containsExactly("seal_check.known");
        assertThat(log).contains(NOT_NEEDED);
    }

    @Test
    void leavesWhatItCannotOpenAndGoesOn(CapturedOutput log) {
        String altered = SEAL.seal("a note").replaceFirst("^t1:..", "t1:AA");
        jdbc.sql("update handoff_note set text = ?").param(altered).update();

        rotation.go();

        assertThat(sealedWith("t1")).containsExactlyInAnyOrder("handoff_note.text", "seal_check.known");
        assertThat(log)
                .contains("A value in handoff_note.text cannot be opened")
                .doesNotContain(NOT_NEEDED);
    }

    @Test
    void hasNothingToDoWithOneKey() {
        rotation(SEAL).go();

        assertThat(sealedWith("k2")).isEmpty();
    }

    private Rotation rotation(Seal seal) {
        Clock clock = Clock.systemUTC();
        return new Rotation(
                EverySeal.tables(),
                new KeysInUse(jdbc, EverySeal.tables()),
                new Resealing(jdbc, transactions, seal, clock),
                seal,
                clock);
    }

    private Iterable<String> sealedWith(String key) {
        return new Traces(database).where(value -> value.startsWith(Seal.prefix(key)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
