package org.positiveaction.bot.booking.talk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Diary;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Reply;
import org.springframework.stereotype.Component;

/** Offers the sessions that fit what a candidate says. */
@Component
class Menu {
    private static final Comparator<Choice> OPEN_FIRST = Comparator.comparing((Choice choice) -> choice.full())
            .thenComparing((Choice choice) -> choice.session().starts());

    private final Sessions sessions;
    private final Bookings bookings;
    private final SessionQuestions questions;
    private final Taking taking;
    private final Wishes wishes;
    private final Choices choices;
    private final SessionWords words;

    Menu(
            Sessions sessions,
            Bookings bookings,
            SessionQuestions questions,
            Taking taking,
            Wishes wishes,
            Choices choices,
            SessionWords words) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.questions = questions;
        this.taking = taking;
        this.wishes = wishes;
        this.choices = choices;
        this.words = words;
    }

    /** What there is, which may be nothing; what a place was held for before is let go. */
    Optional<Said> offer(Visitor visitor, Force force, String said) {
        return offer(visitor, said, others(visitor, force), Optional.empty());
    }

    /** The same kind of session at other dates, of which there may be none. */
    Optional<Said> offerInsteadOf(Session old, Visitor visitor, Force force, String said) {
        List<Choice> ofTheKind = others(visitor, force).stream()
                .filter(choice -> choice.session().kind().equals(old.kind()))
                .toList();
        return offer(visitor, said, ofTheKind, Optional.of(old));
    }

    /** What there is of the kind of a session that they cannot come to, which may be nothing. */
    Optional<Said> otherDates(Visitor visitor, Session missed) {
        List<Choice> ofTheKind = visitor.force().map(force -> others(visitor, force)).orElse(List.of()).stream()
                .filter(choice -> choice.session().kind().equals(missed.kind())
                        && !choice.session().equals(missed))
                .toList();
        return ofTheKind.isEmpty()
                ? Optional.empty()
                : Optional.of(list(visitor, Reply.SESSION_CHOICES, ofTheKind, Optional.empty()));
    }

    /** The same list once more, without what has gone meanwhile. */
    Optional<Said> again(Visitor visitor, List<SessionId> offered, Optional<SessionId> insteadOf) {
        List<Choice> left = visitor.force().map(force -> others(visitor, force)).orElse(List.of()).stream()
                .filter(choice -> offered.contains(choice.session().id()))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(list(
                        visitor,
                        insteadOf.isPresent() ? Reply.SESSION_OTHER_DATES : Reply.SESSION_CHOICES,
                        left,
                        insteadOf.flatMap(sessions::find)));
    }

    private Optional<Said> offer(Visitor visitor, String said, List<Choice> all, Optional<Session> old) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Wish wish = wishes.in(said);
        List<Choice> fitting =
                all.stream().filter(choice -> wish.isMetBy(choice.session())).toList();
        return Optional.of(
                switch (fitting.size()) {
                    case 0 -> list(visitor, wish.unmet(), nearest(all, wish), old);
                    case 1 -> taking.lookAt(visitor, fitting.getFirst().session(), old.map(Session::id));
                    default ->
                        list(
                                visitor,
                                old.isPresent() ? Reply.SESSION_OTHER_DATES : Reply.SESSION_CHOICES,
                                fitting,
                                old);
                });
    }

    /** Those of the right kind at another time; all, where there are none of the kind. */
    private static List<Choice> nearest(List<Choice> all, Wish wish) {
        List<Choice> ofTheKind = all.stream()
                .filter(choice -> wish.isOfTheKind(choice.session()))
                .toList();
        return ofTheKind.isEmpty() ? all : ofTheKind;
    }

    /** What a place was held for before is let go; nothing else is locked after that. */
    private Said list(Visitor visitor, Reply reply, List<Choice> offered, Optional<Session> old) {
        bookings.letGo(visitor.candidate());
        Map<String, String> values = old.map(words::of).orElse(Map.of());
        Choices.Listed listed = choices.toTake(visitor, reply, offered, old.map(Session::id), values);
        questions.ask(visitor.candidate(), listed.question());
        return listed.said();
    }

    /** What is open, and then what is full, without what they have already; a place that is held for them is open. */
    private List<Choice> others(Visitor visitor, Force force) {
        Map<SessionId, Standing> mine = bookings.of(visitor.candidate()).entries().stream()
                .collect(Collectors.toMap(entry -> entry.session().id(), Diary.Entry::standing));
        return Stream.concat(
                        sessions.open(force.id()).stream().map(Choice::open),
                        sessions.full(force.id()).stream()
                                .map(session -> mine.get(session.id()) instanceof Standing.Hold
                                        ? Choice.open(session)
                                        : Choice.full(session)))
                .filter(choice -> !mine.containsKey(choice.session().id())
                        || mine.get(choice.session().id()) instanceof Standing.Hold)
                .sorted(OPEN_FIRST)
                .toList();
    }
}
