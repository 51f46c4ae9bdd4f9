package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.News;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.booking.talk.Question;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speaker;
import org.springframework.stereotype.Component;

/** Finds the words for news, as things are by now; none for what nobody need hear any more. */
@Component
class NewsWords {
    private static final int MOST_CHOICES = 3;

    private final Bookings bookings;
    private final Sessions sessions;
    private final SessionWords words;
    private final Clock clock;

    NewsWords(Bookings bookings, Sessions sessions, SessionWords words, Clock clock) {
        this.bookings = bookings;
        this.sessions = sessions;
        this.words = words;
        this.clock = clock;
    }

    Optional<Statement> of(News.Item item) {
        return switch (item.what()) {
            case OFFERED -> offered(item);
            case OFFER_RAN_OUT -> regret(item, Reply.NEWS_OFFER_RAN_OUT);
            case WAITED_IN_VAIN -> regret(item, Reply.NEWS_WAITED_IN_VAIN);
            case MOVED -> stands(item) ? moved(item) : Optional.empty();
            case CALLED_OFF -> calledOff(item);
        };
    }

    private Optional<Statement> offered(News.Item item) {
        if (!stands(item) || !(item.standing() instanceof Standing.Offer offer) || offer.hasRunOut(clock.instant())) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>(words.of(item.session()));
        values.put("deadline", words.when(offer.until()));
        return Optional.of(new Statement(
                Reply.NEWS_OFFERED,
                values,
                Optional.of(new Question.Take(item.session().id())),
                List.of("Take it", "Let it go"),
                Speaker.PERSON,
                offer.until()));
    }

    private Optional<Statement> regret(News.Item item, Reply reply) {
        Session session = item.session();
        boolean overtaken =
                session.calledOff() || session.hasBegun(clock.instant()) || hasSomethingAt(session, item.standing());
        return overtaken
                ? Optional.empty()
                : Optional.of(Statement.fact(reply, words.of(session), Speaker.BOT, session.starts()));
    }

    private boolean hasSomethingAt(Session session, Standing before) {
        return bookings.of(before.candidate()).entries().stream()
                .anyMatch(entry -> entry.session().id().equals(session.id()));
    }

    /** Nothing, where it has come back before anybody heard of it. */
    private Optional<Statement> moved(News.Item item) {
        if (item.isAtAnotherTime()) {
            return Optional.of(atAnotherTime(item));
        }
        Session session = item.session();
        return item.isElsewhere()
                ? Optional.of(Statement.fact(Reply.NEWS_ELSEWHERE, words.of(session), Speaker.PERSON, session.starts()))
                : Optional.empty();
    }

    /** Who only waits, or has still to decide, is asked nothing. */
    private Statement atAnotherTime(News.Item item) {
        Session session = item.session();
        if (!(item.standing() instanceof Standing.Booking)) {
            return Statement.fact(Reply.NEWS_MOVED, words.of(session), Speaker.PERSON, session.starts());
        }
        return new Statement(
                Reply.NEWS_MOVED_BOOKED,
                words.of(session),
                Optional.of(new Question.Coming(session.id())),
                List.of("I can come", "I cannot come"),
                Speaker.PERSON,
                session.starts());
    }

    private Optional<Statement> calledOff(News.Item item) {
        Session session = item.session();
        if (!clock.instant().isBefore(session.ends())) {
            return Optional.empty();
        }
        List<Session> others = others(session, item.standing().candidate());
        return Optional.of(
                others.isEmpty()
                        ? Statement.fact(Reply.NEWS_CALLED_OFF, words.of(session), Speaker.PERSON, session.ends())
                        : calledOff(session, others));
    }

    private Statement calledOff(Session session, List<Session> others) {
        List<String> dates =
                others.stream().map(other -> words.shortly(other.starts())).toList();
        Map<String, String> values = new HashMap<>(words.of(session));
        values.put(
                "choices",
                IntStream.range(0, dates.size())
                        .mapToObj(i -> (i + 1) + " " + dates.get(i))
                        .collect(Collectors.joining(", ")));
        return new Statement(
                Reply.NEWS_CALLED_OFF_CHOICES,
                values,
                Optional.of(new Question.Which(others.stream().map(Session::id).toList(), Optional.empty())),
                dates,
                Speaker.PERSON,
                session.ends());
    }

    private List<Session> others(Session session, ConversationId candidate) {
        List<Session> booked = bookings.of(candidate).booked();
        return sessions.open(session.force()).stream()
                .filter(other -> other.kind().equals(session.kind()))
                .filter(other -> booked.stream().noneMatch(other::overlaps))
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Whether what the candidate has at the session is there still, and the session is to come. */
    private boolean stands(News.Item item) {
        Instant now = clock.instant();
        return item.ended().isEmpty()
                && !item.session().calledOff()
                && !item.session().hasBegun(now);
    }
}
