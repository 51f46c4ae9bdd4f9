package org.positiveaction.bot.knowledge.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lines of one file of the folder. */
record TextFile(Path path, List<String> lines) {

    /** Reads a file; one that cannot be read, or is not UTF-8, is a fault. */
    static Optional<TextFile> read(Path path, Faults faults) {
        try {
            return read(path, Files.readAllBytes(path), faults);
        } catch (IOException e) {
            faults.error(path, 1, "This file cannot be read. Let the bot read it, or take it away.");
            return Optional.empty();
        }
    }

    private static Optional<TextFile> read(Path path, byte[] bytes, Faults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new TextFile(
                    path,
                    (text.startsWith("\uFEFF") ? text.substring(1) : text)
                            .lines()
                            .toList()));
        } catch (CharacterCodingException e) {
            faults.error(
                    path, lineOfFirstBadByte(bytes), "This file is not UTF-8. Save it again with the encoding UTF-8.");
            return Optional.empty();
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The lines from one (counted from 0) to before another. */
    String text(int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }

    private static int lineOfFirstBadByte(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String before = text.substring(0, Math.max(0, text.indexOf('\uFFFD')));
        return 1 + (int) before.chars().filter(character -> character == '\n').count();
    }
}
