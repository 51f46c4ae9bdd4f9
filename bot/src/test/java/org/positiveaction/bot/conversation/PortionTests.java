package org.positiveaction.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortionTests {
    @Test
    void showsAllThatFits() {
        assertThat(upTo(20, " All of it. ")).isEqualTo(new Portion("All of it.", ""));
    }

    @Test
    void endsWithASentence() {
        assertThat(upTo(20, "First one. Second one, longer."))
                .isEqualTo(new Portion("First one.", "Second one, longer."));
    }

    @Test
    void endsWithAWordWhereASentenceIsTooLong() {
        assertThat(upTo(12, "One sentence without an end")).isEqualTo(new Portion("One sentence", "without an end"));
    }

    @Test
    void cutsAWordThatIsTooLong() {
        assertThat(upTo(4, "abcdefghij")).isEqualTo(new Portion("abcd", "efghij"));
    }

    private static Portion upTo(int length, String text) {
        return Portion.of(text, shown -> shown.length() <= length);
    }
}
