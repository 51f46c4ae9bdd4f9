package org.positiveaction.bot.booking.warning;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.positiveaction.bot.booking.Occupancies;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionTime;
import org.positiveaction.bot.booking.Shortfalls;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the host of a session, or else the force's team in its channel, that fewer have booked than it needs: once, two
 * days before, and not at night.
 */
@Component
public class TooFew {
    private static final Logger log = LoggerFactory.getLogger(TooFew.class);
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(20, 0);

    private final Shortfalls shortfalls;
    private final Occupancies occupancies;
    private final SessionWords words;
    private final Members members;
    private final MemberLines lines;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transactions;

    TooFew(
            Shortfalls shortfalls,
            Occupancies occupancies,
            SessionWords words,
            Members members,
            MemberLines lines,
            OptOuts optOuts,
            Outbox outbox,
            Clock clock,
            TransactionTemplate transactions) {
        this.shortfalls = shortfalls;
        this.occupancies = occupancies;
        this.words = words;
        this.members = members;
        this.lines = lines;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Warns of each session that is due, each in a transaction of its own; to be called often. */
    public void warn() {
        boolean mayBeMore = isDay();
        while (mayBeMore) {
            mayBeMore = Boolean.TRUE.equals(transactions.execute(status -> warnOfOne()));
        }
    }

    private boolean isDay() {
        LocalTime time = LocalTime.ofInstant(clock.instant(), SessionTime.LONDON);
        return !time.isBefore(DAY_BEGINS) && time.isBefore(DAY_ENDS);
    }

    private boolean warnOfOne() {
        Optional<Session> session = shortfalls.take();
        session.ifPresent(this::tell);
        return session.isPresent();
    }

    private void tell(Session session) {
        line(session)
                .ifPresentOrElse(
                        line -> outbox.post(line.conversation(), line.to(), Speaker.PERSON, speech(session, line)),
                        () -> log.warn("Nobody can be told that too few come to session {}", session.id()));
    }

    private Optional<Line> line(Session session) {
        return session.host()
                .member()
                .filter(host -> members.find(host)
                        .filter(member -> member.worksFor(session.force()))
                        .isPresent())
                .flatMap(this::line)
                .or(() -> lines.channelOf(session.force()));
    }

    private Optional<Line> line(MemberId host) {
        return lines.find(host, Channel.TEAMS)
                .or(() -> lines.find(host, Channel.SMS).filter(line -> !optOuts.contains(line.to())));
    }

    private Speech speech(Session session, Line line) {
        int booked = occupancies.of(session.id()).booked();
        String sentence =
                "Session %s, %s on %s: %s of at least %d have booked. You can move it or call it off on the team's page."
                        .formatted(
                                session.id(),
                                words.what(session),
                                words.when(session.starts()),
                                booked == 0 ? "none" : booked,
                                session.minimum());
        return Speech.plain(line.to().channel() == Channel.SMS ? SmsText.simple(sentence) : sentence);
    }
}
