package org.positiveaction.bot.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after a command.
 *
 * @param options by name, such as {@code --force}
 * @param words everything else
 */
record Arguments(Map<String, String> options, List<String> words) {

    /** @param usage how the command is typed */
    static Arguments of(List<String> typed, List<String> known, String usage) {
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (Iterator<String> rest = typed.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            String name = word.split("=", 2)[0];
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (!known.contains(name)) {
                throw new Misuse("The option " + name + " is unknown. Usage: " + usage);
            } else {
                options.put(name, value(word, name, rest, usage));
            }
        }
        return new Arguments(options, words);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The folder that was named, or the one the bot would read. */
    static Path knowledge(Optional<String> named) {
        return Path.of(named.or(() ->
                        Optional.ofNullable(System.getenv("BOT_KNOWLEDGE")).filter(it -> !it.isBlank()))
                .orElse("./knowledge"));
    }

    private static String value(String word, String name, Iterator<String> rest, String usage) {
        if (word.contains("=")) {
            return word.substring(name.length() + 1);
        }
        if (!rest.hasNext()) {
            throw new Misuse("The option " + name + " needs a value. Usage: " + usage);
        }
        return rest.next();
    }
}
