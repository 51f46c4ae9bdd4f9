package org.positiveaction.bot.knowledge.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses, in a YAML text that cannot be read, which lines are to blame, and says it to people who never heard of YAML. */
final class Slips {
    private static final Pattern NAME = Pattern.compile("\\s*[a-z]+(?:-[a-z]+)*:(?:\\s.*)?");
    private static final Pattern NAME_ALONE = Pattern.compile("\\s*[a-z]+(?:-[a-z]+)*:\\s*");
    private static final Pattern ENTRY = Pattern.compile("\\s*-(?:\\s.*)?");
    private static final Pattern VALUE = Pattern.compile("\\s*(?:-|[a-z]+(?:-[a-z]+)*:)\\s+(.*?)\\s*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:[^']|'')*'");
    private static final Pattern FINE_WITHOUT_QUOTES = Pattern.compile("[|>][+-]?|\\[.*]");

    private Slips() {}

    /** @param firstLine the line of the file on which the text begins, from 1 */
    static List<Fields.Entry> in(String yaml, int firstLine) {
        List<Fields.Entry> slips = new ArrayList<>();
        String before = "";
        int number = firstLine;
        for (String line : yaml.split("\n", -1)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                int here = number;
                slip(line, before).ifPresent(sentence -> slips.add(new Fields.Entry(sentence, here)));
                before = line;
            }
            number++;
        }
        return slips;
    }

    private static Optional<String> slip(String line, String before) {
        if (line.matches("\\s*\\t.*")) {
            return Optional.of("This line begins with a tab. Write two spaces instead.");
        }
        if (line.matches("\\s*-[^\\s-].*")) {
            return Optional.of("The hyphen stands too close. Put a space after it.");
        }
        if (line.matches("[a-z]+(-[a-z]+)*:[^\\s/].*")) {
            return Optional.of("The colon stands too close. Put a space after it.");
        }
        if (line.startsWith(" ") && NAME.matcher(line).matches() && !mayHoldNames(before)) {
            return Optional.of("This name has spaces before it. Move it to the very left.");
        }
        return line.startsWith(" ")
                        && !NAME.matcher(line).matches()
                        && !ENTRY.matcher(line).matches()
                ? Optional.of("Something is missing at the beginning of this line: two spaces, a hyphen and a space.")
                : value(line);
    }

    /** Whether indented names may follow: below a name with nothing after it, or below another of them. */
    private static boolean mayHoldNames(String before) {
        return NAME_ALONE.matcher(before).matches()
                || (before.startsWith(" ") && NAME.matcher(before).matches());
    }

    private static Optional<String> value(String line) {
        Matcher found = VALUE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        String value = found.group(1);
        if (QUOTED.matcher(value).matches()
                || FINE_WITHOUT_QUOTES.matcher(value).matches()) {
            return Optional.empty();
        }
        if (value.startsWith("\"") || value.startsWith("'")) {
            return Optional.of("The quotes do not go round all the words. Put \"double quotes\" round all of them, and"
                    + " leave out those in between.");
        }
        return value.matches("[\\[\\]{}*&?!@%|>,`#-].*") || value.contains(": ") || value.endsWith(":")
                ? Optional.of(
                        "These words hold a colon, or begin with a sign that means something else here. Put all of"
                                + " them into \"double quotes\".")
                : Optional.empty();
    }
}
