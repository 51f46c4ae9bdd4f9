package org.positiveaction.bot.knowledge;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of support session, as editors describe it in {@code sessions/}.
 *
 * @param id the name of its file, such as {@code mock-interview}
 * @param title what messages and calendars call it; it says nothing about who comes
 * @param also what else candidates call it, in lower case
 * @param stages for whom it is; empty for everybody
 * @param length how long it takes, unless the team says otherwise for a date
 * @param prepare how to prepare, in a sentence or two; may be empty
 * @param reminders how long before it candidates are reminded, longest first
 * @param about what it is, as plain text
 */
public record SessionKind(
        String id,
        String title,
        List<String> also,
        Set<Stage> stages,
        Duration length,
        String prepare,
        List<Duration> reminders,
        String about) {
    public static final List<Duration> USUAL_REMINDERS =
            List.of(Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(2));

    public SessionKind {
        also = List.copyOf(also);
        stages = Set.copyOf(stages);
        reminders = List.copyOf(reminders);
    }

    /** All that it is called. */
    public List<String> names() {
        return Stream.concat(Stream.of(title), also.stream()).toList();
    }

    /** A kind of which nothing is written down any more, while sessions of it still take place. */
    public static SessionKind knownByIdOnly(String id) {
        String words = id.replace('-', ' ');
        return new SessionKind(
                id,
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                List.of(),
                Set.of(),
                Duration.ofHours(1),
                "",
                USUAL_REMINDERS,
                "");
    }
}
