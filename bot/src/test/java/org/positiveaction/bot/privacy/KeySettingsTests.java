package org.positiveaction.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class KeySettingsTests {
    private static final String KEY = "dGVzdHMgcHJvdGVjdCBub3RoaW5nIGF0IGFsbCBvbmU=";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void asksForBothKeysInProduction() {
        MockEnvironment production = onH2File();
        production.setActiveProfiles("production");

        assertThatThrownBy(() -> start(production))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set BOT_DATA_KEYS to one or more keys with their names")
                .hasMessageContaining("Set BOT_HASH_KEY to a key.")
                .hasMessageContaining("openssl rand -base64 32");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "k1=",
                "=" + KEY,
                "K1=" + KEY,
                "muchtoolong=" + KEY,
                "k1=c2hvcnQ=",
                "k1=not base64",
                "k1=" + KEY + ",",
                "k1=" + KEY + ",k1=" + KEY
            })
    void refusesDataKeysThatItDoesNotUnderstand(String keys) {
        assertThatThrownBy(() -> start(with(keys, KEY)))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set BOT_DATA_KEYS")
                .hasMessageNotContaining("Set BOT_HASH_KEY")
                .hasMessageNotContaining(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1=" + KEY, "c2hvcnQ=", "not base64"})
    void refusesAHashKeyThatItDoesNotUnderstand(String key) {
        assertThatThrownBy(() -> start(with("k1=" + KEY, key)))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set BOT_HASH_KEY to a key.")
                .hasMessageNotContaining("Set BOT_DATA_KEYS");
    }

    @Test
    void takesSeveralKeysWithSpacesBetween() {
        assertThatCode(() -> start(with(" k2=" + KEY + " , k1=" + KEY + " ", " " + KEY)))
                .doesNotThrowAnyException();
    }

    @Test
    void makesTheSimulatorsKeysOnceAndKeepsThemForItsOwner(CapturedOutput log) throws IOException {
        KeySettings made = KeySettings.orMade(onH2File());
        Path file = folder.resolve("bot.keys");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(log).contains("keys that this bot has made, in " + file).doesNotContain(made.hashKey());
        assertThat(KeySettings.orMade(onH2File())).isEqualTo(made);
        assertThat(KeySettings.of(onH2File())).isEqualTo(made);
        start(onH2File());
    }

    @Test
    void makesNoKeysForWhoOnlyReads() {
        assertThatThrownBy(() -> Seal.bySettings(onH2File())).isInstanceOf(SetupFault.class);
        assertThat(folder).isEmptyDirectory();
    }

    /** Several bots may share it, and would each make their own. */
    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost/bot", "jdbc:h2:tcp://localhost/bot"})
    void asksForKeysWhereTheDatabaseIsNoFileOfItsOwn(String url) {
        assertThatThrownBy(() -> start(new MockEnvironment().withProperty("spring.datasource.url", url)))
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("Set BOT_DATA_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:%s/bot;WRITE_DELAY=0", "jdbc:h2:%s/bot", "JDBC:H2:nio:%s/bot;MODE=x"})
    void findsThePlaceBesideTheDatabase(String url) {
        assertThat(KeyFile.beside(url.formatted(folder))).contains(new KeyFile(folder.resolve("bot.keys")));
    }

    private MockEnvironment onH2File() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("bot") + ";WRITE_DELAY=0");
    }

    private static MockEnvironment with(String keys, String hashKey) {
        return new MockEnvironment().withProperty("bot.data-keys", keys).withProperty("bot.hash-key", hashKey);
    }

    private static void start(MockEnvironment environment) {
        SealKeys.of(KeySettings.orMade(environment));
    }
}
