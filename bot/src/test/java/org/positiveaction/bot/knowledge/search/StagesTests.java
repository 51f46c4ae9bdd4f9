package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.knowledge.Vocabulary;

class StagesTests {
    private final Stages stages = new Stages(new Vocabulary(List.of(), Map.of("ive", "i have", "im", "i am")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THINKING          | I'm thinking about applying
            THINKING          | thinking of joining the police
            THINKING          | still not sure whether to apply
            THINKING          | i haven't applied yet
            THINKING          | i might apply next year
            THINKING          | considering a career in policing
            APPLYING          | just applied
            APPLYING          | I've just applied to Lancashire
            APPLYING          | i applied on monday
            APPLYING          | im applying now
            APPLYING          | i have sent off my form
            APPLYING          | my application is in
            APPLYING          | stuck on my application form
            ASSESSMENT_CENTRE | assessment centre coming up
            ASSESSMENT_CENTRE | my assessment day is on friday
            ASSESSMENT_CENTRE | i have an assessment center in two weeks
            ASSESSMENT_CENTRE | ive got my assessment centre, can i book practice
            ASSESSMENT_CENTRE | I've been invited to the assessment centre
            INTERVIEW         | my interview is next month
            INTERVIEW         | my interview's tomorrow
            INTERVIEW         | i've got my final interview on thursday
            INTERVIEW         | preparing for my interview
            INTERVIEW         | interview coming up
            INTERVIEW         | my intervew is next week
            INTERVIEW         | I have an interview, can I book a mock interview
            INTERVIEW         | passed the assessment centre, my interview is in 3 weeks
            """)
    void areRecognisedWhereSomebodySaysSo(Stage stage, String text) {
        assertThat(stages.in(text)).contains(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book me on a mock interview",
                "can i book a mock interview next week",
                "mock interview tomorrow please",
                "a practice interview on friday",
                "can i book an interview on friday",
                "do i have an interview",
                "can i have an interview tomorrow",
                "do i have to have an interview",
                "when i have an interview can you help",
                "is there an interview",
                "i have an interview workshop booked",
                "book me on interview prep next week",
                "what is the assessment centre like",
                "assessment centre practice next week",
                "do i have to do the assessment centre on my own",
                "can i apply",
                "how many people applied",
                "can i get help after i have applied",
                "i applied last year and failed",
                "i failed my interview last time",
                "who might apply",
                "what are you thinking of",
                "hello",
                ""
            })
    void areNotReadIntoWhatIsSaid(String text) {
        assertThat(stages.in(text)).isEmpty();
    }
}
