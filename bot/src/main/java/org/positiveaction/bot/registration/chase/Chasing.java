package org.positiveaction.bot.registration.chase;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.registration.Chase;
import org.positiveaction.bot.registration.Chases;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.unasked.WakingHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells teams, by day, who wants them to be in touch and whom they have kept waiting: by number, never by name. */
@Component
public class Chasing {
    private static final Logger log = LoggerFactory.getLogger(Chasing.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Chases chases;
    private final TeamLines teamLines;
    private final Knowledge knowledge;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Chasing(
            Chases chases,
            TeamLines teamLines,
            Knowledge knowledge,
            Outbox outbox,
            Clock clock,
            TransactionTemplate transactions) {
        this.chases = chases;
        this.teamLines = teamLines;
        this.knowledge = knowledge;
        this.outbox = outbox;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Tells of each registration that is due, each in a transaction of its own; to be called often. */
    public void chase() {
        boolean mayBeMore = WakingHours.include(clock.instant());
        while (mayBeMore) {
            mayBeMore = Boolean.TRUE.equals(transactions.execute(status -> chaseOne()));
        }
    }

    private boolean chaseOne() {
        Optional<Chase> chase = chases.take();
        chase.ifPresent(this::tell);
        return chase.isPresent();
    }

    private void tell(Chase chase) {
        Registration registration = chase.registration();
        List<Line> lines = chase.reason() == Chase.Reason.NEW
                ? teamLines.oneWay(registration.force())
                : teamLines.allWays(registration.force());
        if (lines.isEmpty()) {
            log.warn(
                    "Nobody can be told of registration {}: no Teams channel, and nobody is on duty",
                    registration.id());
            chases.again(chase);
        }
        lines.forEach(line -> outbox.post(line.conversation(), line.to(), Speaker.PERSON, speech(chase, line)));
    }

    private Speech speech(Chase chase, Line line) {
        String sentence = sentence(chase);
        return Speech.plain(line.to().channel() == Channel.SMS ? SmsText.simple(sentence) : sentence);
    }

    private String sentence(Chase chase) {
        Registration registration = chase.registration();
        String which = "Registration " + registration.id() + " ("
                + registration.interest().words() + ", for the " + whoCares(registration) + ")";
        String by = DATE.format(registration.promisedFor().atZone(LONDON));
        return switch (chase.reason()) {
            case NEW ->
                which + " has come in. They were promised that you are in touch by " + by + ": "
                        + "who they are and how to reach them is on the team's page.";
            case LATE, STILL_LATE ->
                which + " is late: they were promised that you are in touch by " + by
                        + ". Please be in touch, and say so on the team's page.";
        };
    }

    private String whoCares(Registration registration) {
        return knowledge
                .force(registration.force())
                .flatMap((Force force) -> force.caresFor(registration.interest()))
                .orElse("team");
    }
}
