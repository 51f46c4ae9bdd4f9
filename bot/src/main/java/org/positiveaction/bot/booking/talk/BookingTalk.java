package org.positiveaction.bot.booking.talk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Talks with candidates about sessions: understands what they say, does it, and finds the words for what came of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BookingTalk {
    private static final Set<String> YES = Set.of(
            "yes", "yes please", "yes pls", "yeah", "yep", "ok", "okay", "please", "sure", "book it", "go ahead");

    /** What our own sentences ask for is never what somebody needs. */
    private static final Set<String> OWN_WORDS = Set.of(
            "person",
            "talk to a person",
            "bot",
            "book",
            "my bookings",
            "move",
            "drop",
            "need",
            "needs",
            "more",
            "thanks");

    private static final Set<String> NO = Set.of("no", "no thanks", "no thank you", "nope", "nah", "not now");

    private final SessionQuestions questions;
    private final Deeds deeds;
    private final Menu menu;
    private final Mine mine;
    private final Needs needs;
    private final Wishes wishes;
    private final Bookings bookings;
    private final Sessions sessions;
    private final Sayings sayings;
    private final SessionWords words;

    BookingTalk(
            SessionQuestions questions,
            Deeds deeds,
            Menu menu,
            Mine mine,
            Needs needs,
            Wishes wishes,
            Bookings bookings,
            Sessions sessions,
            Sayings sayings,
            SessionWords words) {
        this.questions = questions;
        this.deeds = deeds;
        this.menu = menu;
        this.mine = mine;
        this.needs = needs;
        this.wishes = wishes;
        this.bookings = bookings;
        this.sessions = sessions;
        this.sayings = sayings;
        this.words = words;
    }

    /** What to say to words that answer a question of ours, press a button or are one of our own words; empty for others. */
    public Optional<Said> hear(Visitor visitor, String said) {
        String bare = bare(said);
        Optional<Order> pressed = Order.in(bare);
        if (pressed.isPresent()) {
            return pressed.map(order -> deeds.obey(visitor, order));
        }
        return questions
                .open(visitor.candidate())
                .flatMap(question -> answer(visitor, question, bare, said))
                .or(() -> ownWord(visitor, bare, said));
    }

    private Optional<Said> answer(Visitor visitor, Question question, String bare, String said) {
        if (question instanceof Question.Need(var session)) {
            return OWN_WORDS.contains(bare) ? Optional.empty() : needs.answered(visitor, session, said);
        }
        Optional<Integer> number = number(visitor, question, bare);
        Optional<Said> obeyed = number.flatMap(question::order).map(order -> deeds.obey(visitor, order));
        return obeyed.or(() -> number.map(unknown -> sayings.say(Reply.CHOICE_UNKNOWN)));
    }

    private Optional<Integer> number(Visitor visitor, Question question, String bare) {
        if (bare.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(bare));
        }
        if (question.isYesOrNo() && questions.isLastSaid(visitor.candidate())) {
            return YES.contains(bare) ? Optional.of(1) : Optional.of(2).filter(two -> NO.contains(bare));
        }
        return Optional.empty();
    }

    private Optional<Said> ownWord(Visitor visitor, String bare, String said) {
        return switch (bare) {
            case "move" -> mine.move(visitor, said);
            case "drop" -> mine.drop(visitor, said);
            case "need", "needs" -> needs.ask(visitor);
            default -> Optional.empty();
        };
    }

    /** The sessions of a force that fit some words; empty if it has none to offer. */
    public Optional<Said> offer(Visitor visitor, Force force, String said) {
        return sessionToGiveUp(visitor)
                .map(old -> mine.move(visitor, old, said))
                .or(() -> menu.offer(visitor, force, said));
    }

    /** What they have; empty if nothing. */
    public Optional<Said> showMine(Visitor visitor) {
        return mine.show(visitor);
    }

    /** Another date for what they have; empty if they have nothing. */
    public Optional<Said> move(Visitor visitor, Force force, String said) {
        return isChoosing(visitor) ? offer(visitor, force, said) : mine.move(visitor, said);
    }

    /** Gives up what they have; empty if nothing. */
    public Optional<Said> drop(Visitor visitor, String said) {
        return mine.drop(visitor, said);
    }

    /** Other sessions, where they are choosing one and name another day or kind; empty otherwise. */
    public Optional<Said> narrow(Visitor visitor, String said) {
        return visitor.force()
                .filter(force -> isChoosing(visitor) && wishes.in(said).saysSomething())
                .flatMap(force -> offer(visitor, force, said));
    }

    private boolean isChoosing(Visitor visitor) {
        return questions
                .open(visitor.candidate())
                .filter(question -> question instanceof Question.Which || question instanceof Question.Book)
                .isPresent();
    }

    /** The one in whose place they are choosing another, if they are. */
    private Optional<Session> sessionToGiveUp(Visitor visitor) {
        return questions
                .open(visitor.candidate())
                .flatMap(question -> switch (question) {
                    case Question.Which(var offered, var insteadOf) -> insteadOf;
                    case Question.Book(var offered, var insteadOf) -> insteadOf;
                    default -> Optional.<SessionId>empty();
                })
                .flatMap(sessions::find);
    }

    /** Once more, in short, what they were asked before they asked something else; empty if that was not about booking. */
    public Optional<Said> askAgain(Visitor visitor) {
        Optional<Question> open = questions.open(visitor.candidate());
        questions.interrupt(visitor.candidate());
        return open.flatMap(question -> switch (question) {
            case Question.Book(var session, var insteadOf) -> stillKept(visitor, session, question);
            case Question.Which(var offered, var insteadOf) -> menu.again(visitor, offered, insteadOf);
            default -> Optional.<Said>empty();
        });
    }

    private Optional<Said> stillKept(Visitor visitor, SessionId id, Question question) {
        return bookings.of(visitor.candidate())
                .at(id)
                .filter(Standing.Hold.class::isInstance)
                .flatMap(Standing::runsOut)
                .flatMap(until -> sessions.find(id).map(session -> {
                    questions.ask(visitor.candidate(), question);
                    return sayings.say(
                            Reply.SESSION_STILL,
                            session,
                            Map.of("until", words.until(until)),
                            question.buttons(List.of("Book it", "Leave it")));
                }));
    }

    /** What they changed in what they need, which was hidden; empty if they have nothing booked. */
    public Optional<Said> changeNeed(Visitor visitor, String said) {
        return needs.changed(visitor, said);
    }

    /** Forgets what they need. */
    public void takeNeedBack(Visitor visitor) {
        needs.takenBack(visitor);
    }

    /** Says whether something else has been asked since, which numbers answer first. */
    public void setAside(ConversationId candidate, boolean aside) {
        questions.setAside(candidate, aside);
    }

    /** Lets go of everything that they are in the middle of; what they have stays. */
    public void forget(ConversationId candidate) {
        bookings.letGo(candidate);
        questions.close(candidate);
    }

    /** Whether a question of ours waits for an answer. */
    public boolean isAsking(ConversationId candidate) {
        return questions.open(candidate).isPresent();
    }

    /** Forgets what was asked before a moment. */
    public void closeThoseBefore(ConversationId candidate, Instant moment) {
        questions.closeThoseBefore(candidate, moment);
    }

    private static String bare(String said) {
        return said.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("[.!,'\"]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
