package org.positiveaction.bot.knowledge.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.prose.DidYouMean;

/** Lists what lies in the folders. */
record Listing(Faults faults) {

    /** Warns of folders that nothing is read from. */
    void lookForStrangers(Path root, Set<String> known) {
        for (Path child : of(root)) {
            String name = String.valueOf(child.getFileName());
            if (Files.isDirectory(child) && !known.contains(name)) {
                faults.warning(
                        child,
                        1,
                        "This folder is not read"
                                + DidYouMean.among(known, name)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse(". Articles belong into general or a folder of forces."));
            }
        }
    }

    /** The files in a folder that hold an article each; warns of what else lies there. */
    List<Path> articles(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path child : of(folder)) {
            String name = String.valueOf(child.getFileName());
            if (name.endsWith(".md") && !name.equals("README.md")) {
                found.add(child);
            } else if (!name.equals(ForceFile.NAME)) {
                faults.warning(
                        child,
                        1,
                        "This is not read. An article is a file whose name ends in .md, directly in its folder.");
            }
        }
        return found;
    }

    /** What lies in a folder, by name, without what is hidden. */
    List<Path> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            faults.error(folder, 1, "This folder cannot be read. Let the bot read it and what is in it.");
            return List.of();
        }
    }
}
