package org.positiveaction.bot.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question as a candidate of a force might text it. */
record Asked(String words, @Nullable ForceId force) {
    private static final Path EVERYDAY = Path.of("bot/src/test/resources/questions/everyday.jsonl");
    private static final int MANY = 5_000;

    /** Many that all differ: everyday questions, each with a letter left out somewhere. */
    static List<Asked> everyday() {
        Random random = new Random(1);
        List<Asked> questions = read();
        return Stream.generate(() -> questions.get(random.nextInt(questions.size())))
                .map(asked -> new Asked(withoutALetter(asked.words(), random), asked.force()))
                .distinct()
                .limit(MANY)
                .toList();
    }

    private static List<Asked> read() {
        try (Stream<String> lines = Files.lines(EVERYDAY)) {
            return lines.map(JsonMapper.shared()::readTree).map(Asked::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asked of(JsonNode line) {
        JsonNode force = line.path("force");
        return new Asked(line.path("question").asString(), force.isString() ? new ForceId(force.asString()) : null);
    }

    private static String withoutALetter(String words, Random random) {
        int at = random.nextInt(words.length());
        return words.substring(0, at) + words.substring(at + 1);
    }
}
