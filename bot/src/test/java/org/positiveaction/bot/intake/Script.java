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
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.team.Route;

/**
 * What candidates and team members say to each other through the bot, as a team member writes it down in
 * {@code dialogues/handoff/*.txt} and {@code dialogues/booking/*.txt}.
 *
 * <p>{@code priya: …} is something said; {@code candidate hears: …} is all that reaches somebody because of it, in
 * order. <code>{n}</code> stands for the number of the first candidate's hand-off, <code>{m}</code> for that of the
 * second's.
 *
 * @param title what it shows
 * @param candidate how candidates write
 * @param member how team members work; at the console, where the script does not say
 * @param steps what is said and heard, in order
 */
record Script(String title, Channel candidate, Route member, List<Step> steps) {

    /** Something that somebody does, and what reaches everybody because of it. */
    record Step(String who, String words, List<Heard> heard) {}

    /** What reaches somebody: {@code …} at the end and {@code […]} inside stand for anything. */
    record Heard(String who, Dialogue.Reply reply) {}

    /** Each script, once for each pair of ways to talk that it names. */
    static Stream<Script> in(String folder) throws IOException {
        Path path =
                Path.of(Objects.requireNonNull(Script.class.getResource(folder)).getPath());
        List<Script> scripts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.txt")) {
            for (Path file : files) {
                scripts.addAll(read(Files.readAllLines(file)));
            }
        }
        return scripts.stream().sorted(Comparator.comparing(Script::toString));
    }

    private static List<Script> read(List<String> lines) {
        String title = lines.getFirst().substring(2);
        List<Channel> channels = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String who = line.replaceFirst(":.*", "");
            String words =
                    line.substring(Math.min(line.length(), who.length() + 1)).strip();
            if (who.equals("candidates")) {
                names(words).map(Channel::valueOf).forEach(channels::add);
            } else if (who.equals("members")) {
                names(words).map(Route::valueOf).forEach(routes::add);
            } else if (who.endsWith(" hears")) {
                steps.getLast().heard().add(new Heard(who.replace(" hears", ""), new Dialogue.Reply(words, List.of())));
            } else if (!line.isBlank()) {
                steps.add(new Step(who, words, new ArrayList<>()));
            }
        }
        if (routes.isEmpty()) {
            routes.add(Route.CONSOLE);
        }
        return channels.stream()
                .flatMap(channel -> routes.stream().map(route -> new Script(title, channel, route, steps)))
                .toList();
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.toUpperCase(Locale.ROOT).split(", "));
    }

    @Override
    public String toString() {
        return title + " (candidate " + candidate + ", member " + member + ")";
    }
}
