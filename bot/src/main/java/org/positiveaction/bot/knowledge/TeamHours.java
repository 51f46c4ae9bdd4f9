package org.positiveaction.bot.knowledge;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a team answers, in the force's own time: from when to when on which days of the week. */
public record TeamHours(Map<DayOfWeek, Span> days) {
    private static final String DAYS = "montuewedthufrisatsun";

    /** Such as {@code Mon-Fri 9:00-17:00} or {@code Sat 10:00-13:00}. */
    private static final Pattern PART =
            Pattern.compile("([A-Za-z]{3})(?:-([A-Za-z]{3}))? (\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

    /** Where a force has said nothing else. */
    public static final TeamHours USUAL = parse("Mon-Fri 9:00-17:00").orElseThrow();

    /**
     * One day's hours.
     *
     * @param from when the team begins
     * @param to when it ends, later on the same day
     */
    public record Span(LocalTime from, LocalTime to) {}

    public TeamHours {
        days = Map.copyOf(days);
    }

    /** Reads hours such as {@code Mon-Fri 9:00-17:00, Sat 10:00-13:00}; nothing if they do not read so, or
     * name a day twice. */
    public static Optional<TeamHours> parse(String words) {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        for (String part : words.strip().split("\\s*,\\s*")) {
            Matcher found = PART.matcher(part);
            if (!found.matches() || !add(found, days)) {
                return Optional.empty();
            }
        }
        return Optional.of(new TeamHours(days));
    }

    public Optional<Span> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    private static boolean add(Matcher found, Map<DayOfWeek, Span> days) {
        int first = day(found.group(1));
        int last = found.group(2) == null ? first : day(found.group(2));
        Optional<LocalTime> from = time(found.group(3), found.group(4));
        Optional<LocalTime> to = time(found.group(5), found.group(6));
        if (first < 1
                || last < first
                || from.isEmpty()
                || to.isEmpty()
                || !from.get().isBefore(to.get())) {
            return false;
        }
        boolean twice = false;
        for (int day = first; day <= last; day++) {
            twice |= days.put(DayOfWeek.of(day), new Span(from.get(), to.get())) != null;
        }
        return !twice;
    }

    /** From 1 for Monday; 0 for no day. */
    private static int day(String word) {
        int place = DAYS.indexOf(word.toLowerCase(Locale.ROOT));
        return place < 0 || place % 3 != 0 ? 0 : place / 3 + 1;
    }

    private static Optional<LocalTime> time(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }
}
