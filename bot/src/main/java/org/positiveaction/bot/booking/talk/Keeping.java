package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Drop;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Reply;
import org.springframework.stereotype.Component;

/** What candidates do with places that they have: keep them, or give them up. */
@Component
class Keeping {
    private final Bookings bookings;
    private final SessionQuestions questions;
    private final Sayings sayings;

    Keeping(Bookings bookings, SessionQuestions questions, Sayings sayings) {
        this.bookings = bookings;
        this.questions = questions;
        this.sayings = sayings;
    }

    Said comeTo(Visitor visitor, Session session) {
        return ifBooked(visitor, session, Reply.SESSION_COMING);
    }

    Said keep(Visitor visitor, Session session) {
        return ifBooked(visitor, session, Reply.SESSION_STAYS);
    }

    private Said ifBooked(Visitor visitor, Session session, Reply reply) {
        questions.close(visitor.candidate());
        return standing(visitor, session)
                .filter(Standing.Booking.class::isInstance)
                .map(booked -> sayings.say(reply, session))
                .orElseGet(() -> sayings.say(Reply.SESSION_NOT_YOURS));
    }

    Said askToGiveUp(Visitor visitor, Session session) {
        if (standing(visitor, session).isEmpty()) {
            questions.close(visitor.candidate());
            return sayings.say(Reply.SESSION_NOT_YOURS);
        }
        Question question = new Question.Drop(session.id());
        questions.ask(visitor.candidate(), question);
        return sayings.say(Reply.SESSION_DROP, session, Map.of(), question.buttons(List.of("Give it up", "Keep it")));
    }

    Said giveUp(Visitor visitor, Session session) {
        questions.close(visitor.candidate());
        return switch (bookings.drop(visitor.candidate(), session.id())) {
            case Drop.Dropped dropped -> sayings.say(Reply.SESSION_DROPPED, session);
            case Drop.NothingToDrop nothing -> sayings.say(Reply.SESSION_NOT_YOURS);
            case Drop.TooLate late -> sayings.say(Reply.SESSION_TOO_LATE, session);
        };
    }

    private Optional<Standing> standing(Visitor visitor, Session session) {
        return bookings.of(visitor.candidate()).at(session.id());
    }
}
