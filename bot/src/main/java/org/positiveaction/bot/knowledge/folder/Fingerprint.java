package org.positiveaction.bot.knowledge.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a folder looks like from outside: it differs from an earlier one if anything that is read from it may.
 *
 * @param place where the folder really is, so that one swapped through a link is noticed
 * @param stamps by path: of each file its size, its time and which file it is; of a folder nothing but that it is there
 */
record Fingerprint(String place, Map<Path, String> stamps) {
    private static final Pattern READ = Pattern.compile(".*\\.(md|yaml|txt)");
    private static final String FOLDER = "folder";
    private static final String UNREADABLE = "unreadable";

    Fingerprint {
        stamps = Map.copyOf(stamps);
    }

    static Fingerprint of(Path root) {
        Visitor visitor = new Visitor(root);
        try {
            String place = root.toRealPath().toString();
            Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
            return new Fingerprint(place, visitor.stamps);
        } catch (IOException | UncheckedIOException e) {
            return new Fingerprint(UNREADABLE, visitor.stamps);
        }
    }

    /** Passes by what is hidden, and what an editing program leaves beside a file. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, String> stamps = new HashMap<>();

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && name(folder).startsWith(".")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            stamps.put(folder, FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isRead(file)) {
                stamps.put(
                        file,
                        attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " "
                                + attributes.fileKey());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            stamps.put(file, UNREADABLE);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            stamps.computeIfPresent(folder, (path, stamp) -> e == null ? stamp : UNREADABLE);
            return FileVisitResult.CONTINUE;
        }

        private static boolean isRead(Path file) {
            return !name(file).startsWith(".") && READ.matcher(name(file)).matches();
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
