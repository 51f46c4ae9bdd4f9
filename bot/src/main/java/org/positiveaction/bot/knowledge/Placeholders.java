package org.positiveaction.bot.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {{names in double braces}} of a text. */
public record Placeholders(Map<String, String> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    /** What an article may ask for. */
    public static final List<String> OF_A_FORCE = List.of("team.name", "team.contact", "force.name", "force.register");

    public Placeholders {
        values = Map.copyOf(values);
    }

    public static Placeholders of(Force force) {
        return new Placeholders(Map.of(
                "team.name", force.team(),
                "team.contact", force.contact().words(),
                "force.name", force.name(),
                "force.register", force.register()));
    }

    /** Leaves alone what it has no value for. */
    public String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The names that a text asks for, in order. */
    public static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
