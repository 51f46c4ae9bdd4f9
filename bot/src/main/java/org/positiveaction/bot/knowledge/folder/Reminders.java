package org.positiveaction.bot.knowledge.folder;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.knowledge.prose.Personal;

/** Reads how long before a session candidates are reminded. */
record Reminders(Fields fields) {
    private static final String FIELD = "reminders";
    private static final int MOST = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Longest first; the usual ones where the file says nothing, and none where its list is empty. */
    List<Duration> read() {
        if (!fields.has(FIELD)) {
            return SessionKind.USUAL_REMINDERS;
        }
        List<Fields.Entry> entries = fields.list(FIELD);
        if (entries.size() > MOST) {
            fields.error(FIELD, "There are " + entries.size() + " reminders, and five are enough. Take some away.");
        }
        return entries.stream()
                .map(this::time)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Optional<Duration> time(Fields.Entry entry) {
        Optional<Duration> time = TimeSpan.parse(entry.text())
                .filter(span -> span.compareTo(SHORTEST) >= 0 && span.compareTo(LONGEST) <= 0);
        if (time.isEmpty()) {
            fields.error(
                    entry,
                    Personal.quoted(entry.text()) + " is no time for a reminder. Write how long before the session,"
                            + " from 10 minutes to 30 days, like this: 7 days, 1 day, or 2 hours.");
        }
        return time;
    }
}
