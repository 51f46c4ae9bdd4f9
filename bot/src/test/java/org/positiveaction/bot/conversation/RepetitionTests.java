package org.positiveaction.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepetitionTests {
    @Test
    void leavesOutAQuotationThatOnlySaysItAgain() {
        assertThat(Repetition.leftOut(
                        "Yes. It is based solely on merit, always.\n\n\"It is based solely on merit.\"\n\nMore."))
                .isEqualTo("Yes. It is based solely on merit, always.\n\nMore.");
        assertThat(Repetition.leftOut("It is lawful.\n\n\"It is 'lawful'.\"")).isEqualTo("It is lawful.");
    }

    @Test
    void keepsAQuotationThatSaysMore() {
        String more = "It is lawful.\n\n\"It is lawful, and has been since 2010.\"";
        assertThat(Repetition.leftOut(more)).isEqualTo(more);
    }

    @Test
    void keepsWhatIsNoQuotation() {
        String list = "We offer mentoring.\n\n- mentoring\n- workshops";
        assertThat(Repetition.leftOut(list)).isEqualTo(list);
        assertThat(Repetition.leftOut("One paragraph.")).isEqualTo("One paragraph.");
    }
}
