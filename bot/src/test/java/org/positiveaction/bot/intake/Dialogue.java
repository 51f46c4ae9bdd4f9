package org.positiveaction.bot.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param newcomer whether the candidate has never been told who answers them
 * @param exchanges what the candidate does, and what comes of it
 */
record Dialogue(String title, Channel channel, @Nullable ForceId force, boolean newcomer, List<Exchange> exchanges) {

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

    /** The dialogues in a folder, once for each of their channels. */
    static Stream<Dialogue> in(String folder) throws IOException {
        Path path = Path.of(
                Objects.requireNonNull(Dialogue.class.getResource(folder)).getPath());
        List<Dialogue> dialogues = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.txt")) {
            for (Path file : files) {
                dialogues.addAll(read(Files.readAllLines(file)));
            }
        }
        return dialogues.stream().sorted(Comparator.comparing(Dialogue::toString));
    }

    private static List<Dialogue> read(List<String> lines) {
        String title = "";
        List<Channel> channels = new ArrayList<>();
        ForceId force = null;
        boolean newcomer = false;
        List<Exchange> exchanges = new ArrayList<>();
        for (String line : lines) {
            String word = line.replaceFirst(":.*", "");
            String words =
                    line.contains(":") ? line.substring(line.indexOf(':') + 1).strip() : "";
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (word.equals("channel")) {
                Stream.of(words.split(", "))
                        .map(name -> Channel.valueOf(name.toUpperCase(Locale.ROOT)))
                        .forEach(channels::add);
            } else if (word.equals("force")) {
                force = words.equals("none") ? null : new ForceId(words);
            } else if (line.equals("new candidate")) {
                newcomer = true;
            } else if (word.equals("bot")) {
                exchanges.getLast().replies().add(new Reply(words, new ArrayList<>()));
            } else if (word.equals("buttons")) {
                exchanges.getLast().replies().getLast().buttons().addAll(List.of(words.split(" \\| ")));
            } else if (!line.isBlank()) {
                exchanges.add(new Exchange(word, words, new ArrayList<>()));
            }
        }
        String shows = title;
        ForceId of = force;
        boolean isNew = newcomer;
        return channels.stream()
                .map(channel -> new Dialogue(shows, channel, of, isNew, exchanges))
                .toList();
    }

    @Override
    public String toString() {
        return title + " (" + channel + ")";
    }
}
