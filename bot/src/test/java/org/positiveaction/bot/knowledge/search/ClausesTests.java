package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTests {
    @Test
    void areTheThingsThatAMessageSays() {
        assertThat(Clauses.of("hi, my husband hits me and can i still apply? thanks"))
                .containsExactly("my husband hits me", "can i still apply");
    }

    @Test
    void areNoneWhereOneThingIsSaid() {
        assertThat(Clauses.of("who can get support")).isEmpty();
        assertThat(Clauses.of("hi, who can get support?")).isEmpty();
        assertThat(Clauses.of("")).isEmpty();
    }

    @Test
    void areAllThatALongMessageSays() {
        String message = "i like this very much. ".repeat(60) + "he hits me";
        assertThat(Clauses.of(message)).hasSize(61).endsWith("he hits me");
    }

    @Test
    void areCutWhereSomebodyUsesNoSigns() {
        assertThat(Clauses.of("one two three four five ".repeat(11))).hasSize(3);
    }

    @Test
    void areEightyAtMost() {
        assertThat(Clauses.of("one two three. ".repeat(500))).hasSize(80);
    }
}
