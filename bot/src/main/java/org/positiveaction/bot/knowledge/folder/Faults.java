package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while the folder is read. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void error(Path file, int line, String sentence) {
        found.add(new Fault(file, line, Fault.Severity.ERROR, sentence));
    }

    void warning(Path file, int line, String sentence) {
        found.add(new Fault(file, line, Fault.Severity.WARNING, sentence));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    /** By file and line, each once. */
    List<Fault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }
}
