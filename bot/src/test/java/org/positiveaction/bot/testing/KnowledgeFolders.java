package org.positiveaction.bot.testing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;

/** The knowledge folders that tests read: the project's own, and small ones made for them. */
public final class KnowledgeFolders {
    public static final Path OWN = Path.of("knowledge");
    public static final Path SMALL = resource("/knowledge-small");
    public static final Path FAULTY = resource("/knowledge-faulty");

    private KnowledgeFolders() {}

    /** A copy to edit. */
    public static Path copy(Path folder, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(folder.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(KnowledgeFolders.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
