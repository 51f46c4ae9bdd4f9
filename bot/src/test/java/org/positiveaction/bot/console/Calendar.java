package org.positiveaction.bot.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.StoredConversation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New sessions for each test, and people who come to them. */
@TestConfiguration(proxyBeanMethods = false)
class Calendar {
    @Autowired
    Timetable timetable;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** With three places, and one person to warn for below two. */
    Session session(ForceId force, Instant starts, Host host) {
        return ((Addition.Added) timetable.add(
                        new Plan(force, "mock-interview", starts, Duration.ofHours(1), "Town Hall", 3, 2, host)))
                .session();
    }

    StandingId book(ConversationId candidate, SessionId session) {
        return ((Attempt.Booked) bookings.book(candidate, session)).booking().id();
    }

    /** Somebody who texts from this number. */
    ConversationId texting(String number) {
        ConversationId candidate = ConversationId.create();
        StoredConversation.add(
                jdbc, candidate, new Address.Sms(candidate.toString(), number), OffsetDateTime.now(clock));
        return candidate;
    }

    /** Turns time back for a session, which has begun then an hour ago, and is over. */
    void begin(SessionId session) {
        jdbc.sql("update session set starts_at = ?, ends_at = ? where number = ?")
                .params(
                        clock.instant().minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC),
                        clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                        session.number())
                .update();
    }

    Instant inDays(int days, int hour) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))
                .plusDays(days)
                .atTime(hour, 30)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }
}
