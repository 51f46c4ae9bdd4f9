package org.positiveaction.bot.tool;

import java.util.random.RandomGenerator;

/** A way to mistype a letter. */
enum Slip {
    NEIGHBOURING_KEY,
    LEFT_OUT,
    DOUBLED,
    SWAPPED;

    /** The word with the slip at a letter; the same word where that letter allows no such slip. */
    String in(String word, int at, RandomGenerator random) {
        StringBuilder typed = new StringBuilder(word);
        switch (this) {
            case NEIGHBOURING_KEY -> typed.setCharAt(at, Keys.nextTo(word.charAt(at), random));
            case LEFT_OUT -> typed.deleteCharAt(at);
            case DOUBLED -> typed.insert(at, word.charAt(at));
            case SWAPPED -> swap(typed, Math.min(at, word.length() - 2));
        }
        return typed.toString();
    }

    private static void swap(StringBuilder word, int at) {
        char first = word.charAt(at);
        word.setCharAt(at, word.charAt(at + 1));
        word.setCharAt(at + 1, first);
    }
}
