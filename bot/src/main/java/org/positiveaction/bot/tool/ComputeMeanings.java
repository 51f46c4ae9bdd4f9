package org.positiveaction.bot.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.knowledge.meaning.Meanings;

/** Computes beforehand what the wordings of a folder mean, so that the bot starts sooner; the build runs it. */
record ComputeMeanings(Clock clock) {
    private static final String USAGE = "meanings [--knowledge FOLDER] FILE";

    int run(List<String> typed) {
        Arguments arguments = Arguments.of(typed, List.of("--knowledge"), USAGE);
        if (arguments.words().size() != 1) {
            throw new Misuse("Name the file to write. Usage: " + USAGE);
        }
        Path folder = Folder.path(arguments.option("--knowledge"));
        Contents contents = KnowledgeFolder.read(folder, LocalDate.now(clock)).orThrow();
        Path file = Path.of(arguments.words().getFirst());
        try {
            Meanings.write(contents.texts(), file);
        } catch (IOException e) {
            throw new Misuse(file + " cannot be written. Usage: " + USAGE);
        }
        return 0;
    }
}
