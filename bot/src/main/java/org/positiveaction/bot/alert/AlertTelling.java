package org.positiveaction.bot.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.candidate.Consents.Purpose;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.unasked.Announcement;
import org.positiveaction.bot.unasked.Announcer;
import org.positiveaction.bot.unasked.Outcome;
import org.positiveaction.bot.unasked.Pace;
import org.positiveaction.bot.unasked.WakingHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells one candidate what they asked to be told of, if they can still be told. */
@Component
class AlertTelling {
    private final DueAlerts alerts;
    private final AlertWords words;
    private final Announcer announcer;
    private final Consents consents;
    private final Pace pace;
    private final Figures figures;
    private final Clock clock;

    AlertTelling(
            DueAlerts alerts,
            AlertWords words,
            Announcer announcer,
            Consents consents,
            Pace pace,
            Figures figures,
            Clock clock) {
        this.alerts = alerts;
        this.words = words;
        this.announcer = announcer;
        this.consents = consents;
        this.pace = pace;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome tell(Due due) {
        Optional<Line> line = announcer.reach(due.candidate());
        List<DueAlerts.Item> items = alerts.of(due);
        if (items.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        if (line.isEmpty()) {
            return giveUp(items, "they want no messages");
        }
        if (!consents.isGiven(due.candidate(), Purpose.ALERTS)) {
            return giveUp(items, "they do not agree to be told any more");
        }
        if (!isNews(items)) {
            return giveUp(items, "it was no news any more when they could be told");
        }
        if (!announcer.mayBeHeard(due.candidate(), Speaker.BOT)) {
            alerts.postpone(items);
            return Outcome.SETTLED;
        }
        return pace.allowsOneMore() ? tell(due, items, line.get()) : Outcome.TOO_FAST;
    }

    private Outcome giveUp(List<DueAlerts.Item> items, String reason) {
        alerts.giveUp(items, reason);
        return Outcome.SETTLED;
    }

    private boolean isNews(List<DueAlerts.Item> items) {
        LocalDate last = items.getLast().day().plus(Force.OPENING_IS_NEWS);
        return !LocalDate.ofInstant(clock.instant(), Openings.LONDON).isAfter(last);
    }

    /** They are taken before the message is posted, as in a turn that ends them, so that the two never wait for each other. */
    private Outcome tell(Due due, List<DueAlerts.Item> items, Line line) {
        if (!alerts.take(items)) {
            return Outcome.NOT_NOW;
        }
        Optional<OutboxId> message = announcer.say(line, announcement(due, items));
        message.ifPresent(id -> {
            alerts.carriedBy(id, items);
            figures.count(due.force(), Figure.ALERT_TOLD);
        });
        return message.isPresent() ? Outcome.TOLD : Outcome.NOT_NOW;
    }

    /** What has not left when people go to bed does not leave at night. */
    private Announcement announcement(Due due, List<DueAlerts.Item> items) {
        return new Announcement(
                words.news(due, items),
                AlertWords.buttons(due.about()),
                Speaker.BOT,
                WakingHours.endOfDay(clock.instant()));
    }
}
