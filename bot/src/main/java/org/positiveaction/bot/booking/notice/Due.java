package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.positiveaction.bot.booking.Agenda;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.unasked.WakingHours;
import org.springframework.stereotype.Component;

/** Which notices it is time for. Nothing is planned ahead, so a session that moves needs no upkeep. */
@Component
class Due {
    /** A day by the calendar may have an hour more. */
    private static final Duration LONGER_DAY = Duration.ofHours(1);

    private final Agenda agenda;
    private final Knowledge knowledge;
    private final Clock clock;

    Due(Agenda agenda, Knowledge knowledge, Clock clock) {
        this.agenda = agenda;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Those of the sessions that begin soonest first; none at night. */
    List<Notice> notices() {
        Instant now = clock.instant();
        if (!WakingHours.include(now)) {
            return List.of();
        }
        Stream<Notice> before = agenda.beginningWithin(longestLead().plus(LONGER_DAY)).stream()
                .flatMap(session -> reminder(session, now));
        Stream<Notice> after =
                agenda.endedWithin(Notice.After.LATEST).stream().flatMap(session -> question(session, now));
        return Stream.concat(before, after).toList();
    }

    private Stream<Notice> reminder(Session session, Instant now) {
        List<Duration> leads = knowledge.sessionKind(session.kind()).reminders();
        return Notice.Before.due(session, leads, now).<Notice>map(due -> due).stream();
    }

    private static Stream<Notice> question(Session session, Instant now) {
        return Notice.After.due(session, now).<Notice>map(due -> due).stream();
    }

    private Duration longestLead() {
        return Stream.concat(
                        knowledge.sessionKinds().stream().map(SessionKind::reminders),
                        Stream.of(SessionKind.USUAL_REMINDERS))
                .flatMap(List::stream)
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
