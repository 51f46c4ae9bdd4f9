package org.positiveaction.bot.tool;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file with a question on each line.
 *
 * @param usage how the command is typed that reads it
 */
record QuestionFile(Path file, String usage) {

    /** The one file that was named. */
    static QuestionFile of(Arguments arguments, String usage) {
        if (arguments.words().size() != 1) {
            throw new Misuse("Name one file of questions. Usage: " + usage);
        }
        return new QuestionFile(Path.of(arguments.words().getFirst()), usage);
    }

    /**
     * What all its lines hold, but for the blank ones.
     *
     * @param reader reads one line, or refuses it
     */
    <T> List<T> read(Function<String, T> reader) {
        List<T> read = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.add(line(lines.get(i), i + 1, reader));
            }
        }
        return read;
    }

    private <T> T line(String line, int number, Function<String, T> reader) {
        try {
            return reader.apply(line);
        } catch (Misuse fault) {
            throw new Misuse(file + ":" + number + ": " + fault.getMessage());
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new Misuse(file + " is not UTF-8. Save it again with the encoding UTF-8.");
        } catch (IOException e) {
            throw new Misuse("There is no file " + file + " that can be read. Usage: " + usage);
        }
    }
}
