package org.positiveaction.bot.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSetupTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/bot;WRITE_DELAY=0",
                "jdbc:h2:./data/bot;WRITE_DELAY=0",
                "jdbc:h2:~/bot;write_delay=0",
                "jdbc:h2:/data/bot;WRITE_DELAY=0;MODE=PostgreSQL",
                "jdbc:h2:nio:./data/bot;MODE=PostgreSQL;WRITE_DELAY=0",
                "jdbc:h2:tcp://localhost/bot",
                "jdbc:h2:ssl://localhost/bot",
                "jdbc:postgresql://localhost:5432/bot"
            })
    void takesADatabaseThatKeepsWhatItConfirmed(String url) {
        assertThatCode(() -> DatabaseSetup.check(url, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/bot",
                "jdbc:h2:./data/bot",
                "jdbc:h2:~/bot",
                "jdbc:h2:/data/bot",
                "jdbc:h2:C:/data/bot",
                "jdbc:h2:nio:./data/bot",
                "jdbc:h2:split:./data/bot",
                "jdbc:h2:data",
                "jdbc:h2:memories",
                "JDBC:H2:FILE:./data/bot;MODE=PostgreSQL",
                "jdbc:h2:./data/bot;WRITE_DELAY=0500",
                "jdbc:h2:./data/bot;WRITE_DELAY=500",
                "jdbc:h2:./WRITE_DELAY=0",
                "jdbc:h2:./data/bot;INIT=set x\\;WRITE_DELAY=0"
            })
    void refusesAnH2FileThatConfirmsBeforeItWrites(String url) {
        assertThatThrownBy(() -> DatabaseSetup.check(url, false))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Add ;WRITE_DELAY=0 to the end of DATABASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:mem:bot", "jdbc:h2:mem:", "jdbc:h2:memFS:bot", "jdbc:h2:nioMemFS:bot;WRITE_DELAY=0"})
    void takesADatabaseInMemoryAnywhereButInProduction(String url) {
        assertThatCode(() -> DatabaseSetup.check(url, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseSetup.check(url, true))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set DATABASE_URL to a PostgreSQL database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:mysql://localhost/bot", "postgresql://localhost/bot", "jdbc:h2"})
    void refusesWhatIsNoAddressOfADatabaseItKnows(String url) {
        assertThatThrownBy(() -> DatabaseSetup.check(url, false))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set DATABASE_URL to a JDBC address");
    }
}
