package org.positiveaction.bot.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Knowledge;
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
        List<Fault> faults = faults(reading);
        faults.forEach(terminal.out()::println);
        terminal.err().println(summary(reading, faults));
        return reading instanceof Reading.Sound ? 0 : 1;
    }

    /** A folder with errors cannot be asked anything; what its wordings lead to is seen once it is sound. */
    private static List<Fault> faults(Reading reading) {
        return switch (reading) {
            case Reading.Sound(var contents, var wordings, var warnings) ->
                Stream.concat(warnings.stream(), new Rivals(new Knowledge(contents), wordings).faults().stream())
                        .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                        .toList();
            case Reading.Faulty(var errors) -> errors;
        };
    }

    private static String summary(Reading reading, List<Fault> faults) {
        long errors = faults.stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .count();
        String counts = "Errors: %d. Warnings: %d.".formatted(errors, faults.size() - errors);
        return switch (reading) {
            case Reading.Sound(var contents, var wordings, var warnings) ->
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
