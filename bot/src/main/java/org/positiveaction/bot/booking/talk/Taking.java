package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Holding;
import org.positiveaction.bot.booking.Joining;
import org.positiveaction.bot.booking.Refusal;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.booking.calendar.CalendarLinks;
import org.positiveaction.bot.knowledge.Reply;
import org.springframework.stereotype.Component;

/** Takes places for candidates, and tells them what came of it. */
@Component
class Taking {
    private final Bookings bookings;
    private final Sessions sessions;
    private final SessionQuestions questions;
    private final CalendarLinks links;
    private final RefusalWords refusals;
    private final Sayings sayings;
    private final SessionWords words;

    Taking(
            Bookings bookings,
            Sessions sessions,
            SessionQuestions questions,
            CalendarLinks links,
            RefusalWords refusals,
            Sayings sayings,
            SessionWords words) {
        this.bookings = bookings;
        this.sessions = sessions;
        this.questions = questions;
        this.links = links;
        this.refusals = refusals;
        this.sayings = sayings;
        this.words = words;
    }

    /** Keeps a place, and asks whether to book it. */
    Said lookAt(Visitor visitor, Session session, Optional<SessionId> insteadOf) {
        Holding holding = insteadOf
                .map(from -> bookings.holdInstead(visitor.candidate(), from, session.id()))
                .orElseGet(() -> bookings.hold(visitor.candidate(), session.id()));
        return switch (holding) {
            case Holding.Held(var until) -> {
                Question question = isOffered(visitor, session)
                        ? new Question.Take(session.id())
                        : new Question.Book(session.id(), insteadOf);
                questions.ask(visitor.candidate(), question);
                yield askWhetherToBook(session, insteadOf, words.until(until), question);
            }
            case Refusal refusal -> refusals.say(visitor, session, refusal);
        };
    }

    private boolean isOffered(Visitor visitor, Session session) {
        return bookings.of(visitor.candidate())
                .at(session.id())
                .filter(Standing.Offer.class::isInstance)
                .isPresent();
    }

    private Said askWhetherToBook(Session session, Optional<SessionId> insteadOf, String until, Question question) {
        return insteadOf
                .flatMap(sessions::find)
                .map(old -> sayings.say(
                        Reply.SESSION_CONFIRM_CHANGE,
                        session,
                        Map.of("until", until, "old", words.whatAndWhen(old)),
                        question.buttons(List.of("Change to this", "Keep what I have"))))
                .orElseGet(() -> sayings.say(
                        Reply.SESSION_CONFIRM,
                        session,
                        Map.of("until", until),
                        question.buttons(List.of("Book it", "Leave it"))));
    }

    Said book(Visitor visitor, Session session, Optional<SessionId> insteadOf) {
        Attempt attempt = insteadOf
                .map(from -> bookings.move(visitor.candidate(), from, session.id()))
                .orElseGet(() -> bookings.book(visitor.candidate(), session.id()));
        return switch (attempt) {
            case Attempt.Booked(var booking) -> {
                questions.close(visitor.candidate());
                Reply reply = insteadOf.isPresent() ? Reply.SESSION_CHANGED : Reply.SESSION_BOOKED;
                yield sayings.say(reply, session, Map.of("link", links.of(booking.id())), List.of())
                        .then(sayings.prepare(session));
            }
            case Attempt.NothingToMove nothing -> {
                questions.close(visitor.candidate());
                yield sayings.say(Reply.SESSION_NOT_YOURS);
            }
            case Refusal refusal -> refusals.say(visitor, session, refusal);
        };
    }

    Said leave(Visitor visitor, Optional<SessionId> insteadOf) {
        bookings.letGo(visitor.candidate());
        questions.close(visitor.candidate());
        return insteadOf
                .flatMap(sessions::find)
                .map(kept -> sayings.say(Reply.SESSION_STAYS, kept))
                .orElseGet(() -> sayings.say(Reply.SESSION_LEFT));
    }

    Said waitFor(Visitor visitor, Session session) {
        return switch (bookings.joinWaitlist(visitor.candidate(), session.id())) {
            case Joining.Waiting(var ahead) -> {
                questions.close(visitor.candidate());
                yield sayings.say(Reply.SESSION_WAITING, session, Map.of("ahead", before(ahead)), List.of());
            }
            case Joining.PlaceFree free -> lookAt(visitor, session, Optional.empty());
            case Joining.PlaceKept kept -> lookAt(visitor, session, Optional.empty());
            case Refusal refusal -> refusals.say(visitor, session, refusal);
        };
    }

    private static String before(int ahead) {
        return switch (ahead) {
            case 0 -> "next in line";
            case 1 -> "with 1 person before you";
            default -> "with " + ahead + " people before you";
        };
    }
}
