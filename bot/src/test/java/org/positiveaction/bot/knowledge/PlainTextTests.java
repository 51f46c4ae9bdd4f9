package org.positiveaction.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {
    @Test
    void numbersAnOrderedList() {
        assertThat(PlainText.of("Do this:\n\n1. ask\n2. wait\n\nThen come."))
                .isEqualTo("Do this:\n\n1. ask\n2. wait\n\nThen come.");
    }

    @Test
    void joinsLinesThatWereOnlyWrapped() {
        assertThat(PlainText.of("one\ntwo  \nthree")).isEqualTo("one two\nthree");
    }

    @Test
    void showsAnAddressOnce() {
        assertThat(PlainText.of("<https://example.org> and [us](mailto:team@example.org)"))
                .isEqualTo("https://example.org and us (team@example.org)");
    }

    @Test
    void takesTheFirstParagraphBelowAHeading() {
        assertThat(PlainText.firstParagraph("# Title\n\nFirst *one*.\n\nSecond."))
                .isEqualTo("First one.");
    }

    @Test
    void quotesSeveralParagraphsAsOneQuotation() {
        assertThat(PlainText.of("> one\n>\n> two")).isEqualTo("\"one\n\ntwo\"");
    }
}
