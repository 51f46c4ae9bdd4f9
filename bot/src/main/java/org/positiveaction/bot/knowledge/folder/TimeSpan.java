package org.positiveaction.bot.knowledge.folder;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time as people write them: "1 hour 30 minutes", "7 days". */
final class TimeSpan {
    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d{1,3}) days?)? ?(?:(\\d{1,3}) hours?)? ?(?:(\\d{1,3}) minutes?)?");

    private TimeSpan() {}

    static Optional<Duration> parse(String words) {
        Matcher found = PARTS.matcher(words.toLowerCase(Locale.ROOT).strip());
        if (words.isBlank() || !found.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofDays(number(found, 1)).plusHours(number(found, 2)).plusMinutes(number(found, 3)));
    }

    private static int number(Matcher found, int part) {
        return found.group(part) == null ? 0 : Integer.parseInt(found.group(part));
    }
}
