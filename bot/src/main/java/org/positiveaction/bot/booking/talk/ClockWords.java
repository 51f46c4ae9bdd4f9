package org.positiveaction.bot.booking.talk;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands times of the day: "evenings", "after 6", "before noon", "at 2.30pm". */
final class ClockWords {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /** Up to here an hour without more is in the afternoon. */
    private static final int LAST_HOUR_OF_THE_AFTERNOON = 7;

    private static final List<String> HOURS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Not the day of a date. */
    private static final String TIME =
            "(\\d{1,2}|" + String.join("|", HOURS) + "|noon|midday)(?:[:.](\\d\\d))? ?([ap]m)?"
                    + "(?= )(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|people|places|seats|of us|weeks?|days?))";

    private static final Pattern AFTER = Pattern.compile(" (?:after|from|past|later than) (?:about )?" + TIME);
    private static final Pattern BEFORE = Pattern.compile(" (?:before|by|until|till|earlier than) " + TIME);
    private static final Pattern AT = Pattern.compile(" (?:at|around|about) " + TIME);
    private static final Pattern CLEARLY_A_TIME = Pattern.compile(" (\\d{1,2})(?:[:.](\\d\\d))? ?([ap]m)(?= )");
    private static final Pattern WITH_MINUTES = Pattern.compile(" (\\d{1,2}):(\\d\\d)()(?= )");

    private record Part(Pattern words, LocalTime from, LocalTime to) {
        static Part of(String words, LocalTime from, LocalTime to) {
            return new Part(Pattern.compile(" (" + words + ") "), from, to);
        }

        boolean fits(ZonedDateTime starts) {
            LocalTime time = starts.toLocalTime();
            return !time.isBefore(from) && !time.isAfter(to);
        }
    }

    private static final List<Part> PARTS = List.of(
            Part.of("mornings?", LocalTime.MIN, NOON.minusNanos(1)),
            Part.of("lunch|lunch ?times?|midday|noon", NOON.minusHours(1), NOON.plusHours(2)),
            Part.of("afternoons?", NOON, EVENING.minusNanos(1)),
            Part.of("evenings?|eve|tonight|nights?|after (?:work|school|college)", EVENING, LocalTime.MAX));

    private ClockWords() {}

    static Optional<Predicate<ZonedDateTime>> in(String said) {
        return exact(said).or(() -> parts(said));
    }

    private static Optional<Predicate<ZonedDateTime>> exact(String said) {
        return first(AFTER, said)
                .<Predicate<ZonedDateTime>>map(
                        time -> starts -> !starts.toLocalTime().isBefore(time))
                .or(() -> first(BEFORE, said)
                        .map(time -> starts -> starts.toLocalTime().isBefore(time)))
                .or(() -> Stream.of(AT, CLEARLY_A_TIME, WITH_MINUTES)
                        .flatMap(pattern -> first(pattern, said).stream())
                        .findFirst()
                        .map(time -> starts -> starts.getHour() == time.getHour()));
    }

    private static Optional<Predicate<ZonedDateTime>> parts(String said) {
        return PARTS.stream()
                .filter(part -> part.words().matcher(said).find())
                .<Predicate<ZonedDateTime>>map(part -> part::fits)
                .reduce(Predicate::or);
    }

    /** The first that is a time: "after 25" is none. */
    private static Optional<LocalTime> first(Pattern pattern, String said) {
        return pattern.matcher(said)
                .results()
                .flatMap(found -> time(found).stream())
                .findFirst();
    }

    private static Optional<LocalTime> time(MatchResult found) {
        int hour = hour(found.group(1), found.group(3));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static int hour(String word, String half) {
        if (word.equals("noon") || word.equals("midday")) {
            return 12;
        }
        int hour = HOURS.contains(word) ? HOURS.indexOf(word) + 1 : Integer.parseInt(word);
        boolean inTheMorning = "am".equals(half);
        boolean inTheAfternoon = "pm".equals(half)
                || (half == null || half.isEmpty()) && hour <= LAST_HOUR_OF_THE_AFTERNOON && !word.startsWith("0");
        if (hour == 12) {
            return inTheMorning ? 0 : 12;
        }
        return inTheAfternoon && hour < 12 ? hour + 12 : hour;
    }
}
