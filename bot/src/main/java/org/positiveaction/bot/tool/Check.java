package org.positiveaction.bot.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.positiveaction.bot.knowledge.folder.Fault;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.knowledge.folder.Reading;

/** Says what is wrong with a knowledge folder. */
record Check(Terminal terminal, Clock clock) {
    private static final String USAGE = "check [FOLDER]";

    int run(List<String> typed) {
        List<String> words = Arguments.of(typed, List.of(), USAGE).words();
        if (words.size() > 1) {
            throw new Misuse("One folder at a time. Usage: " + USAGE);
        }
        Path folder = Arguments.knowledge(words.stream().findFirst());
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + ". Usage: " + USAGE);
        }
        Reading reading = KnowledgeFolder.read(folder, LocalDate.now(clock));
        reading.faults().forEach(terminal.out()::println);
        terminal.err().println(summary(reading));
        return reading instanceof Reading.Sound ? 0 : 1;
    }

    private static String summary(Reading reading) {
        long errors = reading.faults().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .count();
        String counts =
                "Errors: %d. Warnings: %d.".formatted(errors, reading.faults().size() - errors);
        return switch (reading) {
            case Reading.Sound(var contents, var faults) ->
                "%s Articles: %d. Forces: %d."
                        .formatted(
                                counts,
                                contents.articles().size(),
                                contents.forces().size());
            case Reading.Faulty faulty ->
                counts + " Put the errors right; until then the bot does not use this folder.";
        };
    }
}
