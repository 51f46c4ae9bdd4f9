package org.positiveaction.bot.channel.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Numbers from the range that Ofcom keeps for fiction: one for each force, and one for those who have none yet. */
final class FictionalNumbers {
    /** The last number before those of candidates. */
    static final String OF_A_TEAM_MEMBER = "+447700900099";

    /** Numbers from here on are ours; candidates' start a hundred later. */
    private static final long FIRST = 447700900000L;

    private FictionalNumbers() {}

    /** As SMS_NUMBERS has them: {@code +447700900000=any,+447700900001=bch,…}. */
    static String forForcesIn(Path folder) {
        List<String> places = new ArrayList<>(List.of("any"));
        places.addAll(names(folder));
        List<String> numbers = new ArrayList<>();
        for (String place : places) {
            numbers.add("+" + (FIRST + numbers.size()) + "=" + place);
        }
        return String.join(",", numbers);
    }

    /** No folder means no forces; what is wrong with it is for the knowledge to say. */
    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
