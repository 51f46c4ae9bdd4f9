package org.positiveaction.bot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

class GapReportTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final ConversationId ANN = ConversationId.create();
    private static final ConversationId BEN = ConversationId.create();
    private static final Map<String, String> TITLES = Map.of("forces/redshire/dogs", "Police dogs");

    @Test
    void countsAlikeQuestionsTogetherTheMostFrequentFirst() {
        String report = report(
                missed(ANN, "redshire", "can i bring a guide dog"),
                missed(ANN, "redshire", "is there free childcare"),
                missed(ANN, "redshire", "what is the childcare like"),
                missed(BEN, "redshire", "Is there any childcre?"));

        assertThat(report)
                .containsSubsequence(
                        "## redshire",
                        "### is there free childcare (3 times, by 2 people)",
                        "- Why: our documents did not say (3).",
                        "- Asked: is there free childcare",
                        "- Asked: what is the childcare like",
                        "- Asked: Is there any childcre?",
                        "### can i bring a guide dog (once, by one person)");
    }

    @Test
    void doesNotTakeWhatWasRemovedForSomethingInCommon() {
        assertThat(report(
                        missed(ANN, "redshire", "ring 07700 900123 about dogs"),
                        missed(BEN, "redshire", "horses 07700 900124")))
                .contains("### ring (number) about dogs (once", "### horses (number) (once");
    }

    @Test
    void keepsForcesApart() {
        assertThat(report(
                        missed(ANN, "redshire", "is there parking"),
                        missed(BEN, "blueshire", "is there parking"),
                        missed(BEN, null, "is there parking")))
                .containsSubsequence("## No force known", "## blueshire", "## redshire")
                .doesNotContain("2 times");
    }

    @Test
    void tellsWhatWasWrongAndWhatToDo() {
        String report = report(
                missed(ANN, "redshire", "dogs"),
                asked(ANN, "redshire", "horses", Outcome.CHOICES, Optional.empty(), Optional.empty(), null),
                told(BEN, "redshire", "helicopters", false));

        assertThat(report)
                .contains("- Nearest article: `forces/redshire/dogs`, \"Police dogs\".")
                .contains("- To do: if `forces/redshire/dogs` answers this, add a wording to its `questions`.")
                .contains("- Why: nobody chose what was offered (1).")
                .contains("- Why: the answer did not help (1).")
                .contains("- Nearest article: `general/gone`, which is not there any more.");
    }

    @Test
    void leavesOutWhatWentWell() {
        assertThat(report(told(ANN, "redshire", "who is eligible", true), told(BEN, "redshire", "is it legal", null)))
                .contains("From 1 November 2026 to 30 November 2026.", "| asked, by 2 people | 2 |")
                .contains("| of these, marked helpful | 1 |", "Nothing was asked in vain.")
                .doesNotContain("eligible", "##");
    }

    @Test
    void saysWhereTheEditorsHaveDecidedNotToAnswer() {
        assertThat(report(asked(
                        ANN,
                        "redshire",
                        "what is the pay",
                        Outcome.NO_ANSWER,
                        Optional.of("declined/pay"),
                        Optional.empty(),
                        null)))
                .contains("`declined/pay` declines this on purpose.");
    }

    @Test
    void namesNobodyAndBreaksNoMarkdown() {
        assertThat(report(missed(
                        ANN, "redshire", "My name is Ann Example, ring 07700 900123 [now](http://x.example)\n# hi")))
                .contains("My name is (name), ring (number)")
                .doesNotContain("Ann Example", "900123", "\n# hi", ANN.toString());
    }

    private static String report(Question... questions) {
        return GapReport.of(
                List.of(questions),
                Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                CLOCK,
                id -> Optional.ofNullable(TITLES.get(id)));
    }

    private static Question missed(ConversationId who, @Nullable String force, String words) {
        return asked(who, force, words, Outcome.NO_ANSWER, Optional.empty(), Optional.of("forces/redshire/dogs"), null);
    }

    private static Question told(ConversationId who, String force, String words, @Nullable Boolean helpful) {
        return asked(who, force, words, Outcome.ANSWER, Optional.of("general/gone"), Optional.empty(), helpful);
    }

    private static Question asked(
            ConversationId who,
            @Nullable String force,
            String words,
            Outcome outcome,
            Optional<String> article,
            Optional<String> nearest,
            @Nullable Boolean helpful) {
        Optional<ForceId> forceId = Optional.ofNullable(force).map(ForceId::new);
        return new Question(
                who,
                Channel.SMS,
                Instant.parse("2026-11-20T09:00:00Z"),
                words,
                new Result(outcome, forceId, article, 0.5, nearest),
                Optional.ofNullable(helpful));
    }
}
