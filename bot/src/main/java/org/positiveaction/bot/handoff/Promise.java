package org.positiveaction.bot.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.WorkingDays;

/**
 * When somebody of a team will have written.
 *
 * @param by after this moment the promise is broken
 * @param words the same as a candidate reads it, such as "by 10:30 today" or "on Tuesday from 9:00"
 */
public record Promise(Instant by, String words) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private static final int STEP = 15;

    /** What a team may promise at a moment: within the given time while it answers, else from when it does again. */
    static Promise of(Force force, Instant now, Duration within) {
        ZonedDateTime here = now.atZone(force.timeZone());
        ZonedDateTime by = roundedUp(here.plus(within));
        return new WorkingDays(force)
                .hours(here.toLocalDate())
                .filter(span -> !here.toLocalTime().isBefore(span.from()))
                .filter(span -> by.toLocalDate().equals(here.toLocalDate()))
                .filter(span -> !by.toLocalTime().isAfter(span.to()))
                .map(span -> new Promise(by.toInstant(), "by " + TIME.format(by) + " today"))
                .orElseGet(() -> fromOpening(force, here, within));
    }

    /** When a team next begins to answer, or now if it does. */
    static Instant nextAnswering(Force force, Instant now) {
        ZonedDateTime here = now.atZone(force.timeZone());
        WorkingDays days = new WorkingDays(force);
        boolean open = days.hours(here.toLocalDate())
                .filter(span -> !here.toLocalTime().isBefore(span.from()))
                .filter(span -> here.toLocalTime().isBefore(span.to()))
                .isPresent();
        return open ? now : days.nextOpening(here).toInstant();
    }

    /** What may be promised after a broken promise: not today again. */
    static Promise ofAnotherDay(Force force, Instant now, Duration within) {
        ZonedDateTime tonight =
                now.atZone(force.timeZone()).toLocalDate().plusDays(1).atStartOfDay(force.timeZone());
        return from(new WorkingDays(force).nextOpening(tonight), now.atZone(force.timeZone()), within);
    }

    /** A promise that was made, as it reads now. */
    static String told(Instant by, Force force, Instant now) {
        ZonedDateTime then = by.atZone(force.timeZone());
        return "by " + TIME.format(then) + " "
                + day(then.toLocalDate(), now.atZone(force.timeZone()).toLocalDate());
    }

    private static Promise fromOpening(Force force, ZonedDateTime here, Duration within) {
        return from(new WorkingDays(force).nextOpening(here), here, within);
    }

    private static Promise from(ZonedDateTime opening, ZonedDateTime here, Duration within) {
        return new Promise(
                opening.plus(within).toInstant(),
                day(opening.toLocalDate(), here.toLocalDate()) + " from " + TIME.format(opening));
    }

    private static String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead <= 0) {
            return "today";
        }
        if (ahead == 1) {
            return "tomorrow";
        }
        return "on " + (ahead < 7 ? DAY : DATE).format(day);
    }

    /** To the next quarter of an hour. */
    private static ZonedDateTime roundedUp(ZonedDateTime time) {
        ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        int over = minute.getMinute() % STEP;
        boolean even = over == 0 && minute.isEqual(time);
        return even ? minute : minute.plusMinutes(STEP - over);
    }
}
