package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Topic;

class FiguresTests {
    @Test
    void seesThatANumberIsNoTime() {
        Figures figures = figures("Three officers hold it.", List.of("who holds it"), List.of());

        assertThat(figures.lack("how many")).isFalse();
        assertThat(figures.lack("when")).isTrue();
    }

    @Test
    void takesAWordForATime() {
        assertThat(figures("Ask before you apply.", List.of(), List.of()).lack("when"))
                .isFalse();
        assertThat(figures("Ask us.", List.of(), List.of()).lack("when")).isTrue();
    }

    @Test
    void trustsAWordingThatAsksForIt() {
        assertThat(figures("Our page does not say.", List.of("When does it open"), List.of())
                        .lack("when"))
                .isFalse();
    }

    @Test
    void findsNoneInWhatIsDoneOnRequest() {
        assertThat(figures("Within 3 days.", List.of("tell me when"), List.of("tell me"))
                        .lack("when"))
                .isTrue();
    }

    @Test
    void hearsWhatIsWanted() {
        assertThat(Figures.wanted("And HOW MANY are there?")).contains("how many");
        assertThat(Figures.wanted("who is it for")).isEmpty();
    }

    private static Figures figures(String body, List<String> questions, List<String> verbs) {
        return Figures.of(new Article(
                "general/one",
                null,
                Topic.ANSWER,
                "One",
                questions,
                List.of(),
                verbs,
                body,
                body,
                null,
                "",
                LocalDate.EPOCH,
                Period.ofYears(1),
                ""));
    }
}
