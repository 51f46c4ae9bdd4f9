package org.positiveaction.bot.booking.talk;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Diary;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Reply;
import org.springframework.stereotype.Component;

/** Asks candidates what they need in order to take part, and keeps it for the host. */
@Component
class Needs {
    private static final Set<String> NOTHING = Set.of("nothing", "none", "no", "2", "no thanks", "nothing thanks");

    private final Bookings bookings;
    private final AccessNeeds needs;
    private final SessionQuestions questions;
    private final Sayings sayings;

    Needs(Bookings bookings, AccessNeeds needs, SessionQuestions questions, Sayings sayings) {
        this.bookings = bookings;
        this.needs = needs;
        this.questions = questions;
        this.sayings = sayings;
    }

    /** For the next session that they have booked; empty if there is none. */
    Optional<Said> ask(Visitor visitor) {
        return bookings.of(visitor.candidate()).booked().stream().findFirst().map(next -> {
            questions.ask(visitor.candidate(), new Question.Need(next.id()));
            return sayings.say(Reply.SESSION_NEED, next);
        });
    }

    /** Whatever they say is what they need, but a question is a question. */
    Optional<Said> answered(Visitor visitor, SessionId session, String said) {
        if (said.strip().endsWith("?")) {
            return Optional.empty();
        }
        questions.close(visitor.candidate());
        return Optional.of(booking(visitor, session)
                .map(entry -> keep(entry.session(), entry.standing(), said))
                .orElseGet(() -> sayings.say(Reply.SESSION_NOT_YOURS))
                .hiding());
    }

    private Said keep(Session session, Standing booking, String said) {
        if (NOTHING.contains(said.strip().toLowerCase(Locale.UK))) {
            needs.forget(booking.id());
            return sayings.say(Reply.SESSION_NEED_NOTHING);
        }
        needs.keep(booking.id(), said);
        return sayings.say(Reply.SESSION_NEED_NOTED, session);
    }

    private Optional<Diary.Entry> booking(Visitor visitor, SessionId session) {
        return bookings.of(visitor.candidate()).entries().stream()
                .filter(entry -> entry.session().id().equals(session))
                .filter(entry -> entry.standing() instanceof Standing.Booking)
                .findFirst();
    }
}
