package org.positiveaction.bot.privacy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file beside a simulator's database that holds the keys which it has made, for its owner alone to read. */
record KeyFile(Path path) {
    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);
    private static final Pattern H2_FILE = Pattern.compile(
            "jdbc:h2:(?!tcp:|ssl:|(?:nio)?mem)(?:(?:file|nio|async|split):)*(?<path>[^;]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** None where the database is no file on this machine. */
    static Optional<KeyFile> beside(String database) {
        Matcher file = H2_FILE.matcher(database);
        return file.matches() ? Optional.of(new KeyFile(pathOf(file.group("path") + ".keys"))) : Optional.empty();
    }

    private static Path pathOf(String written) {
        return written.startsWith("~")
                ? Path.of(System.getProperty("user.home") + written.substring(1))
                : Path.of(written).toAbsolutePath().normalize();
    }

    /** Nothing if there is no such file. */
    Optional<KeySettings> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(
                new KeySettings(lines.getProperty("BOT_DATA_KEYS", ""), lines.getProperty("BOT_HASH_KEY", "")));
    }

    KeySettings readOrMake() {
        KeySettings keys = read().orElseGet(() -> write(KeySettings.made()));
        log.info("What people say is sealed with keys that this bot has made, in {}: keep that file", path);
        return keys;
    }

    private KeySettings write(KeySettings keys) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(path, forItsOwner());
            Files.writeString(path, """
                    # The bot made these keys for the database beside this file, which nobody can read without them.
                    BOT_DATA_KEYS=%s
                    BOT_HASH_KEY=%s
                    """.formatted(keys.dataKeys(), keys.hashKey()), StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static FileAttribute<?>[] forItsOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
