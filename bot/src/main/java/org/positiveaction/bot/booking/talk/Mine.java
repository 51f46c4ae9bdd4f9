package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Diary;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.springframework.stereotype.Component;

/** What candidates have booked or wait for: shows it, and finds out which of it they mean. */
@Component
class Mine {
    private final Bookings bookings;
    private final SessionQuestions questions;
    private final Keeping keeping;
    private final Menu menu;
    private final Wishes wishes;
    private final Choices choices;
    private final Sayings sayings;
    private final SessionWords words;

    Mine(
            Bookings bookings,
            SessionQuestions questions,
            Keeping keeping,
            Menu menu,
            Wishes wishes,
            Choices choices,
            Sayings sayings,
            SessionWords words) {
        this.bookings = bookings;
        this.questions = questions;
        this.keeping = keeping;
        this.menu = menu;
        this.wishes = wishes;
        this.choices = choices;
        this.sayings = sayings;
        this.words = words;
    }

    /** All of it; nothing where there is nothing. */
    Optional<Said> show(Visitor visitor) {
        List<Diary.Entry> mine = bookings.of(visitor.candidate()).entries();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(Said.of(
                        sayings.sentence(
                                Reply.SESSION_MINE,
                                Map.of(
                                        "bookings",
                                        mine.stream().map(this::words).collect(Collectors.joining("; ")))),
                        new Button("Change a date", "move"),
                        new Button("Give a place up", "drop")));
    }

    private String words(Diary.Entry entry) {
        String what = words.whatAndWhen(entry.session());
        return switch (entry.standing()) {
            case Standing.Booking booking -> what + ", " + entry.session().place();
            case Standing.WaitlistPlace waiting -> what + " (on the waitlist)";
            case Standing.Offer offer -> what + " (offered to you until " + words.until(offer.until()) + ")";
            case Standing.Hold hold -> what + " (kept until " + words.until(hold.until()) + ")";
        };
    }

    /** Which they give up; nothing where there is nothing. */
    Optional<Said> drop(Visitor visitor, String said) {
        List<Session> all = sessions(bookings.of(visitor.candidate()).entries());
        return one(visitor, all, said, Question.Purpose.DROP, session -> keeping.askToGiveUp(visitor, session));
    }

    /** To which other date; nothing where there is nothing. */
    Optional<Said> move(Visitor visitor, String said) {
        List<Session> booked = bookings.of(visitor.candidate()).booked();
        return one(visitor, booked, said, Question.Purpose.MOVE, session -> move(visitor, session, said));
    }

    Said move(Visitor visitor, Session session, String said) {
        return visitor.force()
                .flatMap(force -> menu.offerInsteadOf(session, visitor, force, said))
                .orElseGet(() -> {
                    questions.close(visitor.candidate());
                    return sayings.say(Reply.SESSION_NO_OTHER_DATE, session);
                });
    }

    /** What is said of the one that is meant: the only one there is, or the only one of a kind that is named. */
    private Optional<Said> one(
            Visitor visitor, List<Session> all, String said, Question.Purpose purpose, Function<Session, Said> then) {
        Wish wish = wishes.in(said);
        List<Session> named = all.stream().filter(wish::isOfTheKind).toList();
        List<Session> meant = named.isEmpty() ? all : named;
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(then.apply(meant.getFirst()));
            default -> Optional.of(ask(visitor, meant, purpose));
        };
    }

    private Said ask(Visitor visitor, List<Session> meant, Question.Purpose purpose) {
        Reply reply = switch (purpose) {
            case DROP -> Reply.SESSION_WHICH_DROP;
            case MOVE -> Reply.SESSION_WHICH_MOVE;
        };
        Choices.Listed listed = choices.ofMine(visitor, reply, meant, purpose);
        questions.ask(visitor.candidate(), listed.question());
        return listed.said();
    }

    private static List<Session> sessions(List<Diary.Entry> entries) {
        return entries.stream().map(Diary.Entry::session).toList();
    }
}
