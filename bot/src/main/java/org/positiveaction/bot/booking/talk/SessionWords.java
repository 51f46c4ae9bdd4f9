package org.positiveaction.bot.booking.talk;

import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** Sessions and times in the words that people in London use: "Thursday 3 December at 6:30pm". */
@Component
public class SessionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private final Knowledge knowledge;
    private final Clock clock;

    SessionWords(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What fills {@code {{session}}}, {@code {{when}}} and {@code {{place}}}. */
    public Map<String, String> of(Session session) {
        return Map.of("session", what(session), "when", when(session.starts()), "place", session.place());
    }

    /** Such as "Mock interview". */
    public String what(Session session) {
        return knowledge.sessionKind(session.kind()).title();
    }

    /** Such as "Mock interview, Thursday 3 December at 6:30pm". */
    public String whatAndWhen(Session session) {
        return what(session) + ", " + when(session.starts());
    }

    /** Such as "6:30pm"; with the day where it is not today. */
    public String until(Instant instant) {
        ZonedDateTime then = instant.atZone(LONDON);
        return then.toLocalDate().equals(LocalDate.now(clock)) ? time(then) : when(instant);
    }

    /** Such as "tomorrow, Tuesday 24 November, at 6:30pm"; with the year where it is not this one. */
    public String when(Instant instant) {
        ZonedDateTime then = instant.atZone(LONDON);
        return day(then.toLocalDate()) + " at " + time(then);
    }

    /** Such as "Tue 24 Nov 6:30pm". */
    public String shortly(Instant instant) {
        ZonedDateTime then = instant.atZone(LONDON);
        return SHORT_DAY.format(then) + " " + time(then);
    }

    private String day(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        String date = (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
        if (day.equals(today)) {
            return "today, " + date + ",";
        }
        return day.equals(today.plusDays(1)) ? "tomorrow, " + date + "," : date;
    }

    /** An hour that happens twice says which of the two it is. */
    private static String time(ZonedDateTime then) {
        String clock = then.getMinute() == 0 ? HOUR.format(then) : MINUTE.format(then);
        return clock.toLowerCase(Locale.UK) + whichOfTwo(then);
    }

    private static String whichOfTwo(ZonedDateTime then) {
        if (LONDON.getRules().getValidOffsets(then.toLocalDateTime()).size() < 2) {
            return "";
        }
        return LONDON.getRules().isDaylightSavings(then.toInstant())
                ? " (before the clocks go back)"
                : " (after the clocks have gone back)";
    }
}
