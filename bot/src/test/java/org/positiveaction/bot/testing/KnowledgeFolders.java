package org.positiveaction.bot.testing;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The knowledge folders that tests read: the project's own, and small ones made for them. */
public final class KnowledgeFolders {
    public static final Path OWN = Path.of("knowledge");
    public static final Path SMALL = resource("/knowledge-small");
    public static final Path FAULTY = resource("/knowledge-faulty");

    private KnowledgeFolders() {}

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(KnowledgeFolders.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
