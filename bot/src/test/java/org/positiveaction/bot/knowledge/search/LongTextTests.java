package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** Texts of 4,000 characters, the longest that reach the search. */
class LongTextTests {
    private static final int LONGEST = 4000;
    private static final int TWO_LETTERS = 36;
    private final Knowledge knowledge = new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC());

    @Test
    void areDeclinedIfTheyAreAThousandWordsOfNothing() {
        assertThat(knowledge.find(distinctWords(), null)).isNotInstanceOf(Finding.Answered.class);
    }

    @Test
    void areHeardOutForDanger() {
        String cry = " someone is breaking in right now ";
        String text = distinctWords().substring(0, LONGEST - cry.length()) + cry;
        assertThat(knowledge.find(text, null))
                .isInstanceOfSatisfying(
                        Finding.Answered.class,
                        answered -> assertThat(answered.article().id()).startsWith("safety/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i ", "someone ", "help me i want to ", "is it right now ", "qzxv", "recruitmnet "})
    void mayRepeatThemselves(String words) {
        assertThat(knowledge.find(words.repeat(LONGEST / words.length()), null)).isNotNull();
    }

    @Test
    void mayBeHundredsOfWordsThatNobodyKnows() {
        String text = IntStream.range(0, 440)
                .mapToObj(i -> "recr" + Integer.toString(TWO_LETTERS + i, TWO_LETTERS) + "zq")
                .collect(Collectors.joining(" "));
        assertThat(knowledge.find(text, null)).isNotNull();
    }

    /** 00, 01 and so on up to zz, and then as many of three letters as there is room for. */
    private static String distinctWords() {
        String words = IntStream.range(0, 2 * TWO_LETTERS * TWO_LETTERS)
                .mapToObj(i -> i < TWO_LETTERS * TWO_LETTERS
                        ? Integer.toString(TWO_LETTERS + TWO_LETTERS * TWO_LETTERS + i, TWO_LETTERS)
                                .substring(1)
                        : Integer.toString(i, TWO_LETTERS))
                .collect(Collectors.joining(" "));
        return words.substring(0, LONGEST);
    }
}
