package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Replies;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.prose.Prose;
import org.positiveaction.bot.knowledge.prose.Team;

/** Reads {@code replies/replies.yaml}. */
final class RepliesFile {
    static final Path PATH = Path.of("replies", "replies.yaml");
    private static final Set<String> KEYS =
            Arrays.stream(Reply.values()).map(Reply::key).collect(Collectors.toSet());

    private RepliesFile() {}

    static Replies read(Path path, Faults faults) {
        Map<Reply, String> sentences = new EnumMap<>(Reply.class);
        if (!Files.isRegularFile(path)) {
            faults.error(
                    path,
                    1,
                    "This file is missing. It holds the bot's own sentences: "
                            + String.join(", ", KEYS.stream().sorted().toList()) + ".");
            return new Replies(sentences);
        }
        TextFile.read(path, faults)
                .flatMap(file -> Fields.read(file.text(), path, 1, faults))
                .ifPresent(fields -> {
                    fields.allow(KEYS);
                    for (Reply reply : Reply.values()) {
                        String sentence = fields.required(reply.key(), "\"what the bot says\"");
                        check(reply, sentence, fields.line(reply.key()), path, faults);
                        sentences.put(reply, sentence);
                    }
                });
        return new Replies(sentences);
    }

    private static void check(Reply reply, String sentence, int line, Path path, Faults faults) {
        faults.add(path, new Prose(Team.NONE, reply.placeholders()).look(sentence, line));
        if (!Lengths.fits(sentence)) {
            faults.warning(
                    path,
                    line,
                    "This has " + sentence.length() + " characters, and a text has room for about 300. Shorten it.");
        }
    }
}
