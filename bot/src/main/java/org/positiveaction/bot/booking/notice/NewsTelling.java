package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.positiveaction.bot.booking.News;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.unasked.Announcer;
import org.positiveaction.bot.unasked.WakingHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells one candidate one piece of news, unless it is news no longer. */
@Component
class NewsTelling {
    private static final LocalTime WAKING = LocalTime.of(8, 0);
    private static final LocalTime EARLY = LocalTime.of(10, 0);

    private final News news;
    private final NewsWords words;
    private final Announcer announcer;
    private final SessionVoice voice;
    private final ToldNotices told;
    private final Knowledge knowledge;
    private final Clock clock;

    NewsTelling(
            News news,
            NewsWords words,
            Announcer announcer,
            SessionVoice voice,
            ToldNotices told,
            Knowledge knowledge,
            Clock clock) {
        this.news = news;
        this.words = words;
        this.announcer = announcer;
        this.voice = voice;
        this.told = told;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Whether it can be seen to now. What need not be told any more can be at any time. */
    boolean isTimely(News.Item item) {
        return words.of(item).map(statement -> isTimely(item, statement)).orElse(true);
    }

    private boolean isTimely(News.Item item, Statement statement) {
        Instant now = clock.instant();
        boolean urgent = statement.speaker() == Speaker.PERSON;
        return (WakingHours.include(now) || (urgent && cannotWait(item, now)))
                && announcer.mayBeHeard(item.standing().candidate(), statement.speaker());
    }

    /** What begins early next day, and an offer that runs out before people are awake. */
    private static boolean cannotWait(News.Item item, Instant now) {
        Instant early = WakingHours.nextDayAt(EARLY, now);
        boolean beginsEarly =
                item.session().starts().isBefore(early) || item.starts().isBefore(early);
        Instant waking = WakingHours.nextDayAt(WAKING, now);
        return beginsEarly
                || item.standing()
                        .runsOut()
                        .filter(until -> until.isBefore(waking))
                        .isPresent();
    }

    /** Says whether it is settled: told, or nobody is to be told any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(News.Item item) {
        Optional<Line> line = announcer.reach(item.standing().candidate());
        Optional<News.Item> taken = news.take(item);
        Optional<Statement> statement = taken.flatMap(words::of);
        if (statement.isEmpty() || line.isEmpty()) {
            return true;
        }
        remindNoMore(taken.orElseThrow());
        return voice.say(line.get(), statement.get()).isPresent();
    }

    /** Who hears a new time needs no reminder that would be due by now. */
    private void remindNoMore(News.Item item) {
        if (item.what() == News.What.MOVED
                && item.isAtAnotherTime()
                && item.standing() instanceof Standing.Booking booking) {
            Session session = item.session();
            Notice.Before.due(session, knowledge.sessionKind(session.kind()).reminders(), clock.instant())
                    .filter(reminder -> !told.contain(booking.id(), reminder))
                    .ifPresent(reminder -> told.add(booking.id(), reminder));
        }
    }
}
