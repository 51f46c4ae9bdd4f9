package org.positiveaction.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Replies;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** What everybody is told once, as the project words it. */
class IntroductionWordingTests {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC());

    static Stream<String> forces() {
        return KNOWLEDGE.forces().stream().map(Force::name);
    }

    @ParameterizedTest
    @MethodSource("forces")
    void fitsInTwoParts(String force) {
        Map<String, String> values = Map.of(
                "force.name",
                force,
                "kept",
                "90 days",
                "link",
                "https://positive-action-bot.example.police.uk/privacy");
        Replies replies = KNOWLEDGE.replies();

        assertThat(Stream.of(
                        replies.say(Reply.INTRODUCTION, values), replies.say(Reply.INTRODUCTION_WITHOUT_FORCE, values)))
                .allSatisfy(said -> {
                    assertThat(said).doesNotContain("{{");
                    assertThat(SmsText.of(SmsText.simple(said)))
                            .isEqualTo(new SmsText(SmsText.Encoding.GSM_7, said.length(), 2));
                });
    }
}
