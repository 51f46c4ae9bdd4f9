package org.positiveaction.bot.feedback;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that people asked in nearly the same words, and our documents did not answer well. */
record Gap(List<Asked> asked) {

    /** One question, without personal details. */
    record Asked(Question question, String words, Why why) {}

    /** What was wrong. */
    enum Why {
        NOT_IN_DOCUMENTS("our documents did not say"),
        NOT_CHOSEN("nobody chose what was offered"),
        NOT_HELPFUL("the answer did not help");

        private final String inWords;

        Why(String inWords) {
            this.inWords = inWords;
        }

        String inWords() {
            return inWords;
        }

        /** Nothing for a question that went well, as far as we know, or that waits for the name of a force. */
        static Optional<Why> of(Question question) {
            return switch (question.result().outcome()) {
                case NO_ANSWER -> Optional.of(NOT_IN_DOCUMENTS);
                case CHOICES -> Optional.of(NOT_CHOSEN);
                case ANSWER -> question.helpful().filter(helpful -> !helpful).map(unhelpful -> NOT_HELPFUL);
                case ACTION, FORCE_ASKED -> Optional.empty();
            };
        }
    }

    int times() {
        return asked.size();
    }

    long people() {
        return asked.stream()
                .map(one -> one.question().conversation())
                .distinct()
                .count();
    }

    long times(Why why) {
        return asked.stream().filter(one -> one.why() == why).count();
    }

    /** What was wrong, the most frequent first. */
    List<Why> whys() {
        return Arrays.stream(Why.values())
                .filter(why -> times(why) > 0)
                .sorted(Comparator.comparing(this::times, Comparator.reverseOrder()))
                .toList();
    }

    /** Up to so many ways in which it was put, the most frequent first. */
    List<String> examples(int most) {
        return byFrequency(asked.stream().map(Asked::words).toList())
                .limit(most)
                .toList();
    }

    /** The id of the article that was told, or came closest, most often. */
    Optional<String> article() {
        return byFrequency(asked.stream()
                        .map(one -> one.question().result())
                        .flatMap(result -> result.article().or(result::nearest).stream())
                        .toList())
                .findFirst();
    }

    /** Whether an editor has decided that it is not answered. */
    boolean isDeclinedOnPurpose() {
        return asked.stream()
                .anyMatch(one -> one.why() == Why.NOT_IN_DOCUMENTS
                        && one.question().result().article().isPresent());
    }

    private static Stream<String> byFrequency(List<String> texts) {
        Map<String, Long> counts = texts.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey);
    }
}
