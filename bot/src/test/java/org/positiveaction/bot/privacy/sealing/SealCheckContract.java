package org.positiveaction.bot.privacy.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveaction.bot.testing.TestSeal.SEAL;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.setup.SetupFault;
import org.positiveaction.bot.testing.EverySeal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bot starts with the keys that its database was sealed with, or says which one is wrong. */
abstract class SealCheckContract {
    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

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
    void startsAgainWithTheSameKeys() {
        start(SEAL);
        start(SEAL);
    }

    @Test
    void startsWithANewKeyBeforeTheOldOneOrBehindIt() {
        start(Keys.seal(Keys.T1 + "," + Keys.K2));
        start(Keys.seal(Keys.K2 + "," + Keys.T1));
    }

    /** Also when it was upgraded with them and has not started since. */
    @Test
    void refusesAnotherKeyOfAKnownName() {
        assertThatThrownBy(() -> start(Keys.seal(Keys.ANOTHER_T1)))
                .isInstanceOf(SetupFault.class)
                .hasMessageStartingWith("Set t1 in BOT_DATA_KEYS to the key that had this name before");
    }

    @Test
    void refusesToDoWithoutAKeyThatIsStillNeeded() {
        assertThatThrownBy(() -> start(Keys.seal(Keys.K2)))
                .isInstanceOf(SetupFault.class)
                .hasMessageStartingWith("Put t1 back into BOT_DATA_KEYS, behind the key that seals");
    }

    @Test
    void doesWithoutAKeyThatHasSealedNothingThatIsStillThere() {
        EverySeal.tables()
                .columns()
                .forEach(column -> jdbc.sql("update %1$s set %2$s = ? where %2$s is not null"
                                .formatted(column.table(), column.name()))
                        .param(Keys.seal(Keys.K2).seal("something"))
                        .update());

        start(Keys.seal(Keys.K2));
        assertThat(jdbc.sql("select key_id from seal_check")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("HASH", "k2");
    }

    @Test
    void refusesAnotherHashKey() {
        assertThatThrownBy(() -> start(Keys.seal(Keys.T1, Keys.ANOTHER_HASH)))
                .isInstanceOf(SetupFault.class)
                .hasMessageStartingWith("Set BOT_HASH_KEY to the key that this database was begun with");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> start(Keys.seal(Keys.K2, Keys.ANOTHER_HASH)))
                .hasMessageContaining("BOT_HASH_KEY")
                .hasMessageContaining("BOT_DATA_KEYS");
        assertThatCode(() -> start(SEAL)).doesNotThrowAnyException();
    }

    private void start(Seal seal) {
        new SealCheck(jdbc, new KeysInUse(jdbc, EverySeal.tables()), seal).afterSingletonsInstantiated();
    }
}
