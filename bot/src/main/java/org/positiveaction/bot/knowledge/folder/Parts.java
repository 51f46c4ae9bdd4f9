package org.positiveaction.bot.knowledge.folder;

import java.util.List;
import java.util.Optional;

/**
 * A file in two parts: fields between two lines of hyphens, then words.
 *
 * @param line where the second part begins, from 1
 */
record Parts(TextFile file, Fields fields, String body, int line) {
    private static final String HYPHENS = "---";

    /** A file without two such lines, or with fields that cannot be read, is a fault. */
    static Optional<Parts> of(TextFile file, Faults faults) {
        List<String> lines = file.lines();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HYPHENS)) {
            faults.error(
                    file.path(),
                    1,
                    "The front matter is missing. Begin the file with a line \"---\", then title, questions,"
                            + " reviewed and source, then another line \"---\".");
            return Optional.empty();
        }
        int end = lines.subList(1, lines.size()).stream()
                        .map(String::strip)
                        .toList()
                        .indexOf(HYPHENS)
                + 1;
        if (end == 0) {
            faults.error(
                    file.path(),
                    1,
                    "The front matter has no end. Put a line \"---\" between the fields and the answer.");
            return Optional.empty();
        }
        String matter = file.text(1, end);
        return Fields.read(matter, file.path(), 2, faults).map(fields -> {
            fields.lookForLostWords(matter);
            return new Parts(file, fields, file.text(end + 1, lines.size()), end + 2);
        });
    }

    /** The line with the first words of the second part; where there are none, the last of the file. */
    int firstWords() {
        int blank = (int) body.lines().takeWhile(String::isBlank).count();
        return Math.min(line + blank, file.lines().size());
    }
}
