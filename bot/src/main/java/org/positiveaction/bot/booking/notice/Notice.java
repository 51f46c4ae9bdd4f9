package org.positiveaction.bot.booking.notice;

import static java.util.Comparator.comparing;
import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.booking.Session;

/** Something to tell everybody who has booked a session, once. */
sealed interface Notice {
    Session session();

    /** Tells it apart from all else that is told of one booking; at most 20 characters. */
    String name();

    /** From when on it is of no use. */
    Instant until();

    /**
     * A reminder.
     *
     * @param lead how long before the session; whole days are counted by the calendar, at the same time of day
     */
    record Before(Session session, Duration lead) implements Notice {

        /** Of all reminders that are due, the one nearest to the session, if that has not begun. */
        static Optional<Before> due(Session session, List<Duration> leads, Instant now) {
            return leads.stream()
                    .map(lead -> new Before(session, lead))
                    .filter(reminder -> !now.isBefore(reminder.due()) && !session.hasBegun(now))
                    .max(comparing(Before::due));
        }

        Instant due() {
            ZonedDateTime begins = session.starts().atZone(LONDON);
            Duration rest = lead.minusDays(lead.toDays());
            return begins.minusDays(lead.toDays()).minus(rest).toInstant();
        }

        /** With the session's time, for one that moves is reminded of anew. */
        @Override
        public String name() {
            return lead.toMinutes() + "@" + session.starts().getEpochSecond() / 60;
        }

        @Override
        public Instant until() {
            return session.starts();
        }
    }

    /** The question whether it helped. */
    record After(Session session) implements Notice {
        static final Duration LATEST = Duration.ofDays(3);
        private static final Duration EARLIEST = Duration.ofHours(2);
        private static final LocalTime MORNING = LocalTime.of(10, 0);

        /** From ten on the next day, for three days. */
        static Optional<After> due(Session session, Instant now) {
            LocalTime time = now.atZone(LONDON).toLocalTime();
            Instant nextDay = session.ends()
                    .atZone(LONDON)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(MORNING)
                    .atZone(LONDON)
                    .toInstant();
            After question = new After(session);
            return Optional.of(question)
                    .filter(due -> !now.isBefore(nextDay) && !time.isBefore(MORNING))
                    .filter(due -> !now.isBefore(session.ends().plus(EARLIEST)) && now.isBefore(question.until()));
        }

        @Override
        public String name() {
            return "AFTER";
        }

        @Override
        public Instant until() {
            return session.ends().plus(LATEST);
        }
    }
}
