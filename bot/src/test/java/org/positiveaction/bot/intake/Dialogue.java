package org.positiveaction.bot.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ForceId;

/**
 * What a candidate and the bot say to each other, as a team member writes it down in {@code dialogues/*.txt}.
 *
 * @param title what it shows
 * @param channel how they reach each other
 * @param force the force that the place of the conversation stands for, or null
 * @param exchanges what the candidate does, and what comes of it
 */
record Dialogue(String title, Channel channel, @Nullable ForceId force, List<Exchange> exchanges) {

    /** One thing the candidate does: the word before the colon, the words after it; and all that the bot replies. */
    record Exchange(String does, String words, List<Reply> replies) {}

    /** What the bot says, with the buttons below it: {@code …} at the end and {@code […]} inside stand for anything. */
    record Reply(String words, List<String> buttons) {
        boolean fits(String said) {
            String pattern = Stream.of(
                            (words + " ").replace("… ", "[…] ").strip().split("\\Q[…]\\E", -1))
                    .map(part -> part.isEmpty() ? "" : "\\Q" + part + "\\E")
                    .reduce((one, other) -> one + ".*" + other)
                    .orElse("");
            return said.replaceAll("\\s+", " ").strip().matches(pattern);
        }
    }

    static Stream<Dialogue> all() throws IOException {
        Path folder = Path.of(
                Objects.requireNonNull(Dialogue.class.getResource("/dialogues")).getPath());
        List<Dialogue> dialogues = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                dialogues.add(read(Files.readAllLines(file)));
            }
        }
        return dialogues.stream();
    }

    private static Dialogue read(List<String> lines) {
        String title = "";
        Channel channel = Channel.SMS;
        ForceId force = null;
        List<Exchange> exchanges = new ArrayList<>();
        for (String line : lines) {
            String word = line.replaceFirst("(:| (?=[A-Z0-9])).*", "");
            String words =
                    line.contains(":") ? line.substring(line.indexOf(':') + 1).strip() : "";
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (word.equals("channel")) {
                channel = Channel.valueOf(words.toUpperCase(Locale.ROOT));
            } else if (word.equals("force")) {
                force = words.equals("none") ? null : new ForceId(words);
            } else if (word.equals("bot")) {
                exchanges.getLast().replies().add(new Reply(words, new ArrayList<>()));
            } else if (word.equals("buttons")) {
                exchanges.getLast().replies().getLast().buttons().addAll(List.of(words.split(" \\| ")));
            } else if (!line.isBlank()) {
                exchanges.add(new Exchange(word, words, new ArrayList<>()));
            }
        }
        return new Dialogue(title, channel, force, exchanges);
    }

    @Override
    public String toString() {
        return title;
    }
}
