package org.positiveaction.bot.console.figures;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.positiveaction.bot.console.London;

/**
 * A figure as anybody may see it, the public among them. Who is one of fewer than five might be recognised, so they are
 * not told how many those are, nor what is worked out from so few.
 *
 * @param words for people
 * @param value for charts and spreadsheets; none where it is not told
 */
record Shown(String words, Optional<Long> value) {
    private static final long FEW = 5;

    static Shown count(long number) {
        return number > 0 && number < FEW
                ? new Shown("under " + FEW, Optional.empty())
                : new Shown(String.format(Locale.UK, "%,d", number), Optional.of(number));
    }

    /** The mean of a time. */
    static Shown mean(long minutes, long of) {
        return of < FEW ? unknown(of) : told(London.lasting(Duration.ofMinutes(minutes / of)), minutes / of);
    }

    static Shown share(long part, long of) {
        long percent = of == 0 ? 0 : Math.round(100.0 * part / of);
        return of < FEW ? unknown(of) : told(percent + " %", percent);
    }

    /** What a spreadsheet holds. */
    String cell() {
        return value.map(String::valueOf).orElse(words);
    }

    private static Shown told(String words, long value) {
        return new Shown(words, Optional.of(value));
    }

    private static Shown unknown(long of) {
        return new Shown(of == 0 ? "none" : "too few to say", Optional.empty());
    }
}
