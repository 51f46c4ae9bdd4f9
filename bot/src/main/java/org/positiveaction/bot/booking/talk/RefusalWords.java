package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Map;
import org.positiveaction.bot.booking.Refusal;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.knowledge.Reply;
import org.springframework.stereotype.Component;

/** Tells a candidate why they cannot have a place, and what they can have instead. */
@Component
class RefusalWords {
    private final Sayings sayings;
    private final SessionWords words;
    private final SessionQuestions questions;

    RefusalWords(Sayings sayings, SessionWords words, SessionQuestions questions) {
        this.sayings = sayings;
        this.words = words;
        this.questions = questions;
    }

    Said say(Visitor visitor, Session session, Refusal refusal) {
        questions.close(visitor.candidate());
        return switch (refusal) {
            case Refusal.NoSuchSession none -> sayings.say(Reply.SESSION_GONE);
            case Refusal.CalledOff off -> sayings.say(Reply.SESSION_GONE);
            case Refusal.TooLate late -> sayings.say(Reply.SESSION_TOO_LATE, session);
            case Refusal.TooEarly(var opens) ->
                sayings.say(Reply.SESSION_TOO_EARLY, session, Map.of("opens", words.when(opens)), List.of());
            case Refusal.AlreadyBooked booked -> sayings.say(Reply.SESSION_HAVE_IT, session);
            case Refusal.Overlaps(var other) ->
                sayings.say(Reply.SESSION_OVERLAPS, session, Map.of("other", words.whatAndWhen(other)), List.of());
            case Refusal.TooManyOfThisKind(var most) ->
                sayings.say(Reply.SESSION_MOST, session, Map.of("most", String.valueOf(most)), List.of());
            case Refusal.Full full -> offerToWait(visitor, session, Reply.SESSION_FULL);
            case Refusal.HoldExpired late -> offerToWait(visitor, session, Reply.SESSION_HOLD_GONE);
            case Refusal.OfferExpired late -> offerToWait(visitor, session, Reply.SESSION_HOLD_GONE);
        };
    }

    private Said offerToWait(Visitor visitor, Session session, Reply reply) {
        Question question = new Question.Wait(session.id());
        questions.ask(visitor.candidate(), question);
        return sayings.say(reply, session, Map.of(), question.buttons(List.of("Wait for a place", "Leave it")));
    }
}
