package org.positiveaction.bot.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do who have never seen YAML, and whether they are told so in their words. */
class SlipsTests {
    private static final String GOOD = """
            title: Boots
            questions:
              - who pays for boots
              - "my mum asks: who pays"
            owner: Kit team
            """;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            - who pays for boots    | - "who pays" for boots      | 3 | The quotes do not go round all the words
            - who pays for boots    | - [who pays for boots       | 3 | begin with a sign that means something else
            - who pays for boots    | - *who pays for boots       | 3 | begin with a sign that means something else
            - who pays for boots    | - @sam pays for boots       | 3 | begin with a sign that means something else
            - who pays for boots    | - {who} pays for boots      | 3 | begin with a sign that means something else
            - who pays for boots    | - &who pays for boots       | 3 | are lost here
            - who pays for boots    | - !who pays for boots       | 3 | are lost here
            - who pays for boots    | - am i #1 for boots         | 3 | are lost here
            title: Boots            | title: Boots: who pays      | 1 | hold a colon
            title: Boots            | title:Boots                 | 1 | The colon stands too close
            owner: Kit team         | `  owner: Kit team`         | 5 | Move it to the very left
            - who pays for boots    | -who pays for boots         | 3 | The hyphen stands too close
            - who pays for boots    | who pays for boots          | 3 | two spaces, a hyphen and a space
            """)
    void areNamedInPlainWords(String right, String wrong, int line, String words) {
        assertThat(faults(GOOD.replace(right, wrong)))
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.sentence()).contains(words);
                })
                .noneSatisfy(fault -> assertThat(fault.sentence()).contains("YAML"));
    }

    @Test
    void includeATab() {
        assertThat(faults(GOOD.replace("  - who", "\t- who"))).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.sentence()).contains("begins with a tab");
        });
    }

    @Test
    void areNotSeenWhereAllIsWell() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(Slips.in(GOOD, 1)).isEmpty();
    }

    private static List<Fault> faults(String yaml) {
        Faults faults = new Faults();
        Fields.read(yaml, Path.of("boots.md"), 1, faults).ifPresent(fields -> fields.lookForLostWords(yaml));
        return faults.sorted();
    }
}
