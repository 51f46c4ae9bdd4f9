package org.positiveaction.bot.tool;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letters of a British keyboard. */
final class Keys {
    /** Each row lies half a key to the right of the one above, so a key touches two of the row above. */
    private static final List<String> ROWS = List.of("qwertyuiop", " asdfghjkl", "  zxcvbnm");

    private Keys() {}

    /** One of the keys around a letter, in the letter's case; the letter itself if it has no key. */
    static char nextTo(char letter, RandomGenerator random) {
        char small = Character.toLowerCase(letter);
        for (int row = 0; row < ROWS.size(); row++) {
            int column = ROWS.get(row).indexOf(small);
            if (column >= 0) {
                String around = around(row, column);
                char typed = around.charAt(random.nextInt(around.length()));
                return Character.isUpperCase(letter) ? Character.toUpperCase(typed) : typed;
            }
        }
        return letter;
    }

    private static String around(int row, int column) {
        return Stream.of(
                        key(row, column - 1),
                        key(row, column + 1),
                        key(row - 1, column - 1),
                        key(row - 1, column),
                        key(row + 1, column),
                        key(row + 1, column + 1))
                .collect(Collectors.joining());
    }

    /** The key in a place, or nothing. */
    private static String key(int row, int column) {
        boolean isKey = row >= 0
                && row < ROWS.size()
                && column >= 0
                && column < ROWS.get(row).length();
        return isKey ? ROWS.get(row).substring(column, column + 1).strip() : "";
    }
}
