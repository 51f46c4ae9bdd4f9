package org.positiveaction.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.testing.AskedWords;

/** No sentence that the bot can say asks anybody to text a word that the provider takes for something else. */
class AskedWordsTests {
    @ParameterizedTest
    @MethodSource("sentences")
    void asksForNoReservedWord(String where, String sentence) {
        assertThat(AskedWords.reservedIn(sentence)).as(where).isEmpty();
    }

    static Stream<Arguments> sentences() {
        Knowledge knowledge = new Knowledge("knowledge", Clock.systemDefaultZone());
        Contents contents = knowledge.contents();
        Stream<String[]> replies = contents.replies().sentences().entrySet().stream()
                .map(reply -> new String[] {reply.getKey().key(), reply.getValue()});
        Stream<String[]> articles = contents.articles().stream()
                .flatMap(article -> Stream.of(
                                Optional.of(article.body()),
                                Optional.of(article.brief()),
                                Optional.ofNullable(article.withoutForce()))
                        .flatMap(Optional::stream)
                        .map(text -> new String[] {article.id(), text}));
        Stream<String[]> kinds = contents.sessionKinds().stream()
                .flatMap(kind -> Stream.of(kind.title(), kind.prepare()).map(text -> new String[] {kind.id(), text}));
        Stream<String[]> forces = contents.forces().stream()
                .flatMap(force -> Stream.of(force.register(), force.contact().words())
                        .map(text -> new String[] {force.id().value(), text}));
        return Stream.of(replies, articles, kinds, forces)
                .flatMap(all -> all)
                .map(pair -> Arguments.of(pair[0], pair[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text YES to book it.",
                "Reply cancel to give your place up.",
                "To leave, text END.",
                "Write \"help\" for more.",
                "Reply with yes or no",
                "Text INFO to hear more."
            })
    void wouldFindOne(String sentence) {
        assertThat(AskedWords.reservedIn(sentence)).isNotEmpty();
    }

    @Test
    void letsPeopleBeToldHowToStopAndStartMessages() {
        assertThat(AskedWords.reservedIn("To get messages again, text START.")).isEmpty();
        assertThat(AskedWords.reservedIn("At the end of the session you hear what went well."))
                .isEmpty();
    }
}
