package org.positiveaction.bot.booking.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.ReservedWords;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** The sentences that candidates hear unasked, as the project words them. */
class WordingTests {
    private static final Pattern WORD_TO_TEXT = Pattern.compile("\\b(?i:text|reply|write|send) (\\w+)");
    private static final Map<String, String> LONG = Map.of(
            "session", "Assessment centre preparation",
            "when", "tomorrow, Wednesday 30 September, at 10:30am",
            "place", "Training room 3, Police Headquarters, Saunders Lane, Hutton.",
            "deadline", "tomorrow, Wednesday 30 September, at 10:30am",
            "choices", "1 Wed 30 Sept 10:30am, 2 Wed 7 Oct 10:30am, 3 Wed 14 Oct 10:30am");

    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC());

    static List<Reply> unasked() {
        return EnumSet.range(Reply.REMINDER, Reply.AFTER_SESSION).stream().toList();
    }

    @ParameterizedTest
    @MethodSource("unasked")
    void fitsInTwoPartsWithALongPlace(Reply reply) {
        String filled = KNOWLEDGE.replies().say(reply, LONG);

        assertThat(filled).doesNotContain("{{");
        assertThat(SmsText.of(SmsText.simple(filled))).satisfies(size -> {
            assertThat(size.encoding()).isEqualTo(SmsText.Encoding.GSM_7);
            assertThat(size.parts()).isLessThanOrEqualTo(2);
        });
        assertThat(KNOWLEDGE.replies().say(reply)).hasSizeLessThanOrEqualTo(290);
    }

    @ParameterizedTest
    @MethodSource("unasked")
    void asksNobodyToTextAReservedWord(Reply reply) {
        assertThat(WORD_TO_TEXT
                        .matcher(KNOWLEDGE.replies().say(reply))
                        .results()
                        .map(found -> found.group(1)))
                .noneMatch(word -> ReservedWords.isStop(word)
                        || ReservedWords.isStart(word)
                        || ReservedWords.isHelp(word)
                        || word.equalsIgnoreCase("yes"));
    }
}
