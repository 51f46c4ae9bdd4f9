package org.positiveaction.bot.booking.talk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Diary;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.stereotype.Component;

/** Asks candidates what they need in order to take part, and keeps it for the host. */
@Component
class Needs {
    private static final Set<String> NOTHING = Set.of("nothing", "none", "no", "2", "no thanks", "nothing thanks");

    private final Bookings bookings;
    private final Sessions sessions;
    private final AccessNeeds needs;
    private final SessionQuestions questions;
    private final Sayings sayings;
    private final RetentionSettings retention;

    Needs(
            Bookings bookings,
            Sessions sessions,
            AccessNeeds needs,
            SessionQuestions questions,
            Sayings sayings,
            RetentionSettings retention) {
        this.bookings = bookings;
        this.sessions = sessions;
        this.needs = needs;
        this.questions = questions;
        this.sayings = sayings;
        this.retention = retention;
    }

    /** For the session that they booked last; empty if there is none. */
    Optional<Said> ask(Visitor visitor) {
        return lastBooked(visitor).map(session -> {
            if (session.host().member().isEmpty()) {
                questions.close(visitor.candidate());
                return sayings.say(Reply.SESSION_NEED_PERSON, session);
            }
            questions.ask(visitor.candidate(), new Question.Need(session.id()));
            return sayings.say(
                    Reply.SESSION_NEED, session, Map.of("kept", PeriodWords.of(retention.needs())), List.of());
        });
    }

    /** What they changed in what they had said they need; empty if there is no booking that it could be for. */
    Optional<Said> changed(Visitor visitor, String said) {
        return lastBooked(visitor).flatMap(session -> answered(visitor, session.id(), said));
    }

    /** What they took back. */
    void takenBack(Visitor visitor) {
        bookings.of(visitor.candidate())
                .entries()
                .forEach(entry -> needs.forget(entry.standing().id()));
    }

    private Optional<Session> lastBooked(Visitor visitor) {
        return bookings.of(visitor.candidate()).entries().stream()
                .filter(entry -> entry.standing() instanceof Standing.Booking)
                .max(Comparator.comparing(entry -> ((Standing.Booking) entry.standing()).since()))
                .map(Diary.Entry::session);
    }

    /** Whatever they say is what they need. */
    Optional<Said> answered(Visitor visitor, SessionId id, String said) {
        questions.close(visitor.candidate());
        return sessions.find(id)
                .map(session -> bookings.of(visitor.candidate())
                        .at(id)
                        .filter(Standing.Booking.class::isInstance)
                        .map(booking -> keep(session, booking, said))
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
}
