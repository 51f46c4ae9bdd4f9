package org.positiveaction.bot.message;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** What looks better in print than it is worth in a text: each has a plain twin in GSM-7. */
class Typography {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            entry("'", "‘’‚‛′´`ʼ"),
            entry("\"", "“”„‟″«»"),
            entry("-", "‐‑‒–—―−•‣◦●▪·∙"),
            entry("...", "…"),
            entry(" ", "\t\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"),
            entry("\n", "\u0085\u2028\u2029"),
            entry("", "\u00AD\u200B\u2060\uFEFF"),
            entry("x", "×"),
            entry("->", "→"),
            entry("1/4", "¼"),
            entry("1/2", "½"),
            entry("3/4", "¾"));

    private static final Map<Integer, String> TWINS = twins();

    private Typography() {}

    /** Composed (NFC) as well, since a letter with its accent apart is outside GSM-7 and the same letter is often inside. */
    static String simple(String text) {
        StringBuilder simple = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> simple.append(TWINS.getOrDefault(character, Character.toString(character))));
        return simple.toString();
    }

    private static Map<Integer, String> twins() {
        Map<Integer, String> twins = new HashMap<>();
        PLAIN.forEach((twin, fancy) -> fancy.chars().forEach(character -> twins.put(character, twin)));
        return Map.copyOf(twins);
    }
}
