package org.positiveaction.bot.tool;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Types a text as people do on a phone: about a quarter of its words have a slip. */
record Thumb(RandomGenerator random) {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z\u00C0-\u024F]+(?:['\u2019][a-zA-Z\u00C0-\u024F]+)*");
    private static final double SHARE = 0.25;

    /** In letters. */
    private static final int SHORTEST = 4;

    private static final double FIRST_LETTER = 0.05;

    String mistype(String text) {
        Set<Integer> starts = startsOfMistyped(text);
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        starts.contains(word.start()) ? mistypeWord(word.group()) : word.group()));
    }

    /** A quarter of all words, taken from the longer ones; of few words, a quarter in the long run. */
    private Set<Integer> startsOfMistyped(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<Integer> starts = words.stream()
                .filter(word -> letters(word.group()) >= SHORTEST)
                .map(MatchResult::start)
                .collect(Collectors.toList());
        Collections.shuffle(starts, random);
        return starts.stream()
                .limit((long) (words.size() * SHARE + random.nextDouble()))
                .collect(Collectors.toSet());
    }

    /** Not every slip changes a word: the two letters that are swapped may be the same. */
    private String mistypeWord(String word) {
        String mistyped = word;
        while (mistyped.equals(word)) {
            Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
            mistyped = slip.in(word, place(word), random);
        }
        return mistyped;
    }

    private int place(String word) {
        if (random.nextDouble() < FIRST_LETTER) {
            return 0;
        }
        int[] others = IntStream.range(1, word.length())
                .filter(at -> Character.isLetter(word.charAt(at)))
                .toArray();
        return others[random.nextInt(others.length)];
    }

    private static long letters(String word) {
        return word.chars().filter(Character::isLetter).count();
    }
}
