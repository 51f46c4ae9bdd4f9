package org.positiveaction.bot.booking.talk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Understands the words for days and times that people text: "a saturday", "nxt week", "after 6", "3rd of december". */
final class WhenWords {
    private WhenWords() {}

    /** @param today the day on which they are said */
    static When in(String words, LocalDate today) {
        String said = normal(words);
        When day = DateWords.in(said, today).or(() -> DayWords.in(said, today)).orElseGet(When.Anytime::new);
        Optional<Predicate<ZonedDateTime>> time = ClockWords.in(said);
        return switch (day) {
            case When.Anytime any -> time.<When>map(When.At::new).orElse(any);
            case When.At(var fits) -> new When.At(time.map(fits::and).orElse(fits));
            case When.Past past -> past;
            case When.NoSuchDay none -> none;
        };
    }

    /** Small letters with single spaces between, before and after; a greeting says nothing of a time. */
    private static String normal(String words) {
        String small = " "
                + words.toLowerCase(Locale.UK)
                        .replaceAll("good (morning|afternoon|evening)", " ")
                        .replaceAll("(?<!\\d)[.:/-]|[.:/-](?!\\d)|[^\\p{L}\\p{N}.:/-]+", " ")
                + " ";
        String spaced = small.replaceAll("\\s+", " ");
        for (List<String> plain : SHORT) {
            spaced = spaced.replaceAll(" (" + plain.getFirst() + ")(?= )", " " + plain.getLast());
        }
        return spaced;
    }

    private static final List<List<String>> SHORT = List.of(
            List.of("nxt", "next"),
            List.of("2day", "today"),
            List.of("2nite|tonite", "tonight"),
            List.of("2moro|2morrow|tmrw|tmr|tomo|tomoz|tomorow|tommorow|tommorrow", "tomorrow"),
            List.of("wk|wks", "week"),
            List.of("wkend|wkends|w/end", "weekend"),
            List.of("mon|mons", "monday"),
            List.of("tue|tues", "tuesday"),
            List.of("wed|weds|wensday|wednsday", "wednesday"),
            List.of("thu|thur|thurs", "thursday"),
            List.of("fri|fris", "friday"),
            List.of("sat|sats|saterday", "saturday"),
            List.of("sun|suns", "sunday"));
}
