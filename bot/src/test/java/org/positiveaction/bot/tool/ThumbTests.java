package org.positiveaction.bot.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThumbTests {
    private static final String QUESTION = "can i get some support before the next interview, please";
    private static final int TIMES = 2000;

    private final Thumb thumb = new Thumb(new Random(7));

    @Test
    void mistypesAQuarterOfTheWords() {
        long words = words(QUESTION).size();
        double share = wordsMistyped(QUESTION).size() / (double) (TIMES * words);
        assertThat(share).isCloseTo(0.25, within(0.01));
    }

    @Test
    void leavesShortWordsAlone() {
        assertThat(wordsMistyped(QUESTION)).doesNotContain("can", "i", "get", "the");
        assertThat(wordsMistyped("i'm the one who can do it")).isEmpty();
    }

    @Test
    void leavesSignsAndSpacesAsTheyAre() {
        for (String typed : typed("What's  that?\n(\"Really\" 2026 \uD83D\uDE42)")) {
            assertThat(typed.replaceAll("[\\p{L}']", "")).isEqualTo("  ?\n(\"\" 2026 \uD83D\uDE42)");
        }
    }

    @Test
    void seldomChangesTheFirstLetter() {
        double kept = typed("interviews").stream()
                .filter(word -> word.startsWith("i"))
                .count();
        assertThat(kept / TIMES).isBetween(0.98, 0.999);
    }

    @Test
    void makesOneSlipOfFourKindsInAWord() {
        assertThat(distinct("Past"))
                .contains("Past", "Pasr", "Pst", "Paast", "Psat", "aPst", "Oast")
                .doesNotContain("past", "")
                .allSatisfy(word -> assertThat(word).hasSizeBetween(3, 5));
    }

    @Test
    void mistypesAWordOfLettersThatHaveNoKey() {
        assertThat(distinct("\u00E9\u00E9\u00E9\u00E9"))
                .containsExactlyInAnyOrder("\u00E9\u00E9\u00E9", "\u00E9".repeat(4), "\u00E9".repeat(5));
    }

    @Test
    void hasNothingToMistypeInNothing() {
        assertThat(typed("")).containsOnly("");
    }

    private List<String> typed(String text) {
        return IntStream.range(0, TIMES).mapToObj(time -> thumb.mistype(text)).toList();
    }

    private Set<String> distinct(String text) {
        return Set.copyOf(typed(text));
    }

    /** The words of many tries that came out otherwise, as they should have been. */
    private List<String> wordsMistyped(String text) {
        List<String> meant = words(text);
        return typed(text).stream()
                .map(ThumbTests::words)
                .flatMap(typed -> IntStream.range(0, meant.size())
                        .filter(i -> !typed.get(i).equals(meant.get(i)))
                        .mapToObj(meant::get))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
