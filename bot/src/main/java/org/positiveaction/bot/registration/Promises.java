package org.positiveaction.bot.registration;

import java.time.Clock;
import java.time.Instant;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.WorkingDays;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises that a team will be in touch: until when, and whether they are kept. */
@Component
class Promises {
    private final JdbcClient jdbc;
    private final Knowledge knowledge;
    private final Figures figures;
    private final RegistrationSettings settings;
    private final Clock clock;

    Promises(JdbcClient jdbc, Knowledge knowledge, Figures figures, RegistrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.knowledge = knowledge;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Promises that a team will be in touch by the end of so many of its working days after today. */
    Instant make(ForceId id) {
        Force force = force(id);
        int days = force.registering().workingDays().orElse(settings.contactWithin());
        figures.count(id, Figure.REGISTERED);
        figures.count(id, Figure.PROMISE_MADE);
        return new WorkingDays(force)
                .closingAfter(clock.instant().atZone(force.timeZone()).toLocalDate(), days)
                .toInstant();
    }

    /** Counts whether a promise was kept by who is in touch now; says so. */
    boolean countContact(Registration registration) {
        boolean inTime = !clock.instant().isAfter(registration.promisedFor());
        if (inTime) {
            figures.count(registration.force(), Figure.PROMISE_KEPT);
        } else {
            countLate(registration);
        }
        return inTime;
    }

    /** Takes back that somebody was in touch; that a promise was broken by then stays counted. */
    void uncountContact(Registration registration) {
        boolean inTime = registration
                .contacted()
                .filter(contacted -> !contacted.at().isAfter(registration.promisedFor()))
                .isPresent();
        if (inTime) {
            figures.add(registration.force(), Figure.PROMISE_KEPT, -1);
        }
    }

    /** Counts that a promise was broken, once. */
    void countLate(Registration registration) {
        int counted = jdbc.sql("update registration set counted_late = true where id = ? and counted_late = false")
                .param(registration.id().number())
                .update();
        if (counted > 0) {
            figures.count(registration.force(), Figure.PROMISE_LATE);
        }
    }

    /** When a team begins its next working day. */
    Instant nextOpening(ForceId id) {
        Force force = force(id);
        return new WorkingDays(force)
                .nextOpening(clock.instant()
                        .atZone(force.timeZone())
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(force.timeZone()))
                .toInstant();
    }

    private Force force(ForceId id) {
        return knowledge.force(id).orElseGet(() -> Force.knownByIdOnly(id));
    }
}
