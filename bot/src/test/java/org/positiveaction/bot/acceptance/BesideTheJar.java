package org.positiveaction.bot.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** A class of ours that a packaged bot finds as well. The jar stays as it is; the class is laid beside it. */
final class BesideTheJar {
    private BesideTheJar() {}

    /** What has to stand between {@code java} and the bot's own arguments instead of {@code -jar}. */
    static List<String> command(Path folder, Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        Path beside = folder.resolve("beside");
        Files.createDirectories(Objects.requireNonNull(beside.resolve(file).getParent()));
        try (InputStream classFile = Objects.requireNonNull(type.getResourceAsStream("/" + file))) {
            Files.copy(classFile, beside.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(
                "-Dloader.path=" + beside,
                "-cp",
                System.getProperty("jar"),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
}
