package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.knowledge.prose.Remark;

/** Collects what is wrong while the folder is read. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void error(Path file, int line, String sentence) {
        found.add(new Fault(file, line, Fault.Severity.ERROR, sentence));
    }

    void warning(Path file, int line, String sentence) {
        found.add(new Fault(file, line, Fault.Severity.WARNING, sentence));
    }

    void add(Path file, List<Remark> remarks) {
        remarks.forEach(remark -> {
            if (remark.grave()) {
                error(file, remark.line(), remark.sentence());
            } else {
                warning(file, remark.line(), remark.sentence());
            }
        });
    }

    boolean hasErrors() {
        return found.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    /** By file and line; what is wrong on many lines of a file is told at the first. */
    List<Fault> sorted() {
        Map<Fault, List<Fault>> alike = new LinkedHashMap<>();
        found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .forEach(fault -> alike.computeIfAbsent(fault.anywhere(), any -> new ArrayList<>())
                        .add(fault));
        return alike.values().stream().map(Faults::told).toList();
    }

    private static Fault told(List<Fault> alike) {
        Fault first = alike.getFirst();
        return switch (alike.size()) {
            case 1 -> first;
            case 2 -> first.adding("The same again in line " + alike.get(1).line() + ".");
            default -> first.adding("The same in " + (alike.size() - 1) + " more lines below.");
        };
    }
}
