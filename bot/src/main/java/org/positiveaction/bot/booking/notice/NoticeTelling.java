package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.booking.Agenda;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.booking.talk.Question;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.unasked.Announcer;
import org.positiveaction.bot.unasked.Outcome;
import org.positiveaction.bot.unasked.Pace;
import org.positiveaction.bot.unasked.WakingHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells one candidate one notice, if it still concerns them. */
@Component
class NoticeTelling {
    private final Agenda agenda;
    private final Pace pace;
    private final ToldNotices told;
    private final Announcer announcer;
    private final SessionVoice voice;
    private final SessionWords words;
    private final Clock clock;

    NoticeTelling(
            Agenda agenda,
            Pace pace,
            ToldNotices told,
            Announcer announcer,
            SessionVoice voice,
            SessionWords words,
            Clock clock) {
        this.agenda = agenda;
        this.pace = pace;
        this.told = told;
        this.announcer = announcer;
        this.voice = voice;
        this.words = words;
        this.clock = clock;
    }

    /** The pace is the first lock, so two that tell at once do so one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome tell(StandingId booking, Notice notice) {
        Optional<Line> line = agenda.find(booking)
                .filter(entry -> concerns(notice, entry))
                .map(entry -> entry.standing().candidate())
                .filter(candidate -> announcer.mayBeHeard(candidate, Speaker.BOT))
                .flatMap(announcer::reach);
        if (line.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        return pace.allowsOneMore() ? tell(booking, notice, line.get()) : Outcome.TOO_FAST;
    }

    private Outcome tell(StandingId booking, Notice notice, Line line) {
        if (told.contain(booking, notice)) {
            return Outcome.NOT_NOW;
        }
        told.add(booking, notice);
        return voice.say(line, statement(notice)).isPresent() ? Outcome.TOLD : Outcome.NOT_NOW;
    }

    private static boolean concerns(Notice notice, Agenda.Entry entry) {
        return entry.isBooked()
                && entry.session().starts().equals(notice.session().starts());
    }

    private Statement statement(Notice notice) {
        Session session = notice.session();
        return switch (notice) {
            case Notice.Before reminder ->
                asking(Reply.REMINDER, reminder, new Question.Coming(session.id()), "I am coming", "I cannot come");
            case Notice.After question ->
                asking(Reply.AFTER_SESSION, question, new Question.Helped(session.id()), "It helped", "It did not");
        };
    }

    /** What has not left when people go to bed does not leave at night. */
    private Instant until(Notice notice) {
        Instant night = WakingHours.endOfDay(clock.instant());
        return notice.until().isBefore(night) ? notice.until() : night;
    }

    private Statement asking(Reply reply, Notice notice, Question question, String... labels) {
        return new Statement(
                reply, words.of(notice.session()), Optional.of(question), List.of(labels), Speaker.BOT, until(notice));
    }
}
