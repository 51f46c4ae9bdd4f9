package org.positiveaction.bot.knowledge;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which a force's team answers: those of its hours, but no bank holidays. */
public record WorkingDays(Force force) {
    /** Nobody is away for longer than this; past it, hours without a single day would be looked through for ever. */
    private static final int LONGEST_CLOSURE = 30;

    /** From when to when the team answers on a day; empty if it does not. */
    public Optional<TeamHours.Span> hours(LocalDate day) {
        return force.teamHours().on(day.getDayOfWeek()).filter(span -> !BankHolidays.isOne(day));
    }

    /** When the team next begins to answer: at this moment, or later. */
    public ZonedDateTime nextOpening(ZonedDateTime from) {
        return openings(from.toLocalDate())
                .filter(opening -> !opening.isBefore(from))
                .findFirst()
                .orElseThrow(this::neverAnswers);
    }

    /** When the team ends its day on the first, second or later working day after a day. */
    public ZonedDateTime closingAfter(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int i = 0; i < workingDays; i++) {
            last = openings(last.plusDays(1))
                    .findFirst()
                    .orElseThrow(this::neverAnswers)
                    .toLocalDate();
        }
        return last.atTime(hours(last).orElseThrow().to()).atZone(force.timeZone());
    }

    private Stream<ZonedDateTime> openings(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(LONGEST_CLOSURE)
                .flatMap(day -> hours(day).map(span -> day.atTime(span.from())).stream())
                .map(opening -> opening.atZone(force.timeZone()));
    }

    private IllegalStateException neverAnswers() {
        return new IllegalStateException("The team of " + force.id() + " never answers");
    }
}
