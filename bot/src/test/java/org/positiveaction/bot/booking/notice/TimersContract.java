package org.positiveaction.bot.booking.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.Addition;
import org.positiveaction.bot.booking.BookingTest;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Plan;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.booking.Timetable;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** That the timers go off by themselves, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(
        properties = {"bot.knowledge=bot/src/test/resources/knowledge-dialogues", "db-scheduler.polling-interval=100ms"
        })
@Import({BookingTest.Time.class, Told.class})
abstract class TimersContract {
    private static final Instant STARTS = Instant.parse("2026-12-08T14:00:00Z");

    @Autowired
    Bookings bookings;

    @Autowired
    Timetable timetable;

    @Autowired
    Scheduler scheduler;

    @Autowired
    StillClock clock;

    @Autowired
    Told told;

    @Test
    void goOffByThemselves() {
        ConversationId ann = told.candidate(Channel.SMS);
        ConversationId bob = told.candidate(Channel.SMS);
        SessionId interview = session();
        bookings.book(ann, interview);
        bookings.hold(bob, interview);

        clock.set(Instant.parse("2026-12-07T14:00:00Z"));
        eventually(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(told.textsTo(ann)).hasSize(1);
            assertThat(bookings.of(bob).entries()).isEmpty();
        });
        timetable.callOff(interview);
        eventually(() -> {
            clock.advance(Duration.ofSeconds(30));
            assertThat(told.textsTo(ann)).hasSize(2);
        });

        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
    }

    private SessionId session() {
        return ((Addition.Added) timetable.add(new Plan(
                        new ForceId("northshire"),
                        "mock-interview",
                        STARTS,
                        Duration.ofHours(1),
                        "Town Hall",
                        2,
                        0,
                        Host.guest("Sam Carter"))))
                .session()
                .id();
    }
}
