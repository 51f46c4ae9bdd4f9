package org.positiveaction.bot.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.springframework.stereotype.Component;

/**
 * Looks for what has opened: by the editors' days of recruitment, and by the sessions that were set up. Nothing has to be
 * kept in step with either, and a bot that was down catches up.
 */
@Component
class Lookout {
    private final Knowledge knowledge;
    private final Sessions sessions;
    private final Alerts alerts;
    private final Openings openings;

    Lookout(Knowledge knowledge, Sessions sessions, Alerts alerts, Openings openings) {
        this.knowledge = knowledge;
        this.sessions = sessions;
        this.alerts = alerts;
        this.openings = openings;
    }

    void look() {
        Collection<Force> forces = knowledge.forces();
        forces.forEach(this::lookAtRecruitment);
        alerts.waiting(forces.stream().map(Force::id).toList()).stream()
                .filter(waiting -> waiting.subject() instanceof Subject.Sessions)
                .collect(Collectors.groupingBy(Alerts.Waiting::force))
                .keySet()
                .forEach(this::lookAtSessions);
    }

    private void lookAtRecruitment(Force force) {
        force.recruitment().forEach((role, day) -> {
            if (isNews(day)) {
                openings.open(force.id(), new Subject.Recruitment(role), day, Optional.empty(), Long.MAX_VALUE);
            }
        });
    }

    private boolean isNews(LocalDate day) {
        LocalDate today = openings.today();
        return !day.isAfter(today) && !day.plus(Force.OPENING_IS_NEWS).isBefore(today);
    }

    private void lookAtSessions(ForceId force) {
        sessions.newest(force).forEach((kind, newest) -> {
            Subject subject = new Subject.Sessions(Optional.of(kind));
            if (openings.concerned(force, subject, newest.number()) > 0) {
                openings.open(force, subject, openings.today(), Optional.empty(), newest.number());
            }
        });
    }
}
