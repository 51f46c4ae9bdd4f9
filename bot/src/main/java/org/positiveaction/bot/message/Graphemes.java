package org.positiveaction.bot.message;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The characters a reader sees, each of one or more UTF-16 units. */
class Graphemes {
    private static final Pattern ONE = Pattern.compile("\\X");
    private static final Pattern CODE_POINT = Pattern.compile("(?s).");

    /** No part of a text holds a longer one whole. */
    private static final int LONGEST = 67;

    private Graphemes() {}

    /** The units of each; a line end of two, and one too long for any part, fall into code points. */
    static int[] lengths(String text) {
        return all(ONE, text)
                .flatMap(grapheme -> staysWhole(grapheme) ? Stream.of(grapheme) : all(CODE_POINT, grapheme))
                .mapToInt(String::length)
                .toArray();
    }

    private static boolean staysWhole(String grapheme) {
        return grapheme.length() <= LONGEST && !grapheme.equals("\r\n");
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }
}
