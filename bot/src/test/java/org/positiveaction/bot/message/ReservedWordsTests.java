package org.positiveaction.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReservedWordsTests {
    @Test
    void knowsThemHoweverTheyAreWritten() {
        assertThat(ReservedWords.isStop(" Stop!! ")).isTrue();
        assertThat(ReservedWords.isStart("START.")).isTrue();
        assertThat(ReservedWords.isHelp("info\n")).isTrue();
    }

    @Test
    void leavesThemAloneAmongOtherWords() {
        assertThat(ReservedWords.isStop("stop and search")).isFalse();
        assertThat(ReservedWords.isStart("yes")).isFalse();
        assertThat(ReservedWords.isHelp("help me")).isFalse();
    }
}
