package org.positiveaction.bot.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** What people have said, heard and are called; and which of it can be read in something. */
final class Words {
    private static final int SHORTEST = 3;

    private final Set<String> all = new ConcurrentSkipListSet<>();

    /** A name, an id, or a word that nobody else uses. */
    void add(String... words) {
        all.addAll(List.of(words));
    }

    /** In each of the ways in which people write a number of a mobile. */
    void addNumber(String e164) {
        String nine = e164.substring(e164.length() - 9);
        add(nine, nine.substring(0, 4) + " " + nine.substring(4), nine.substring(3));
    }

    /** Line by line; lines of a word or two say nothing of anybody. */
    void addText(String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> line.split("\\s+").length >= SHORTEST)
                .forEach(all::add);
    }

    int size() {
        return all.size();
    }

    /** Whatever their capitals, and also as a form or an address has them. */
    Set<String> readableIn(String something) {
        String small = something.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        all.stream()
                .filter(words -> Stream.of(words, URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .anyMatch(form -> small.contains(form.toLowerCase(Locale.ROOT))))
                .forEach(found::add);
        return found;
    }
}
