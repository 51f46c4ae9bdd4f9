package org.positiveaction.bot.booking.talk;

import java.util.Optional;
import java.util.function.Supplier;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.SessionVerdicts;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.knowledge.Reply;
import org.springframework.stereotype.Component;

/** Does what candidates order, if the session is theirs to go to. */
@Component
class Deeds {
    private final Sessions sessions;
    private final Bookings bookings;
    private final SessionVerdicts verdicts;
    private final SessionQuestions questions;
    private final Taking taking;
    private final Keeping keeping;
    private final Mine mine;
    private final Menu menu;
    private final Sayings sayings;

    Deeds(
            Sessions sessions,
            Bookings bookings,
            SessionVerdicts verdicts,
            SessionQuestions questions,
            Taking taking,
            Keeping keeping,
            Mine mine,
            Menu menu,
            Sayings sayings) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.verdicts = verdicts;
        this.questions = questions;
        this.taking = taking;
        this.keeping = keeping;
        this.mine = mine;
        this.menu = menu;
        this.sayings = sayings;
    }

    Said obey(Visitor visitor, Order order) {
        return sessions.find(order.session())
                .map(session -> obey(visitor, order, session))
                .orElseGet(() -> sayings.say(Reply.SESSION_GONE));
    }

    /** A session of somebody else's is not even named. */
    private Said obey(Visitor visitor, Order order, Session session) {
        boolean theirs = order.insteadOf().map(old -> has(visitor, old)).orElse(true)
                && (order.deed() != Order.Deed.MOVE || has(visitor, session.id()));
        if (!theirs) {
            questions.close(visitor.candidate());
            return sayings.say(Reply.SESSION_NOT_YOURS);
        }
        return switch (order.deed()) {
            case LOOK_AT -> ifTheirs(visitor, session, () -> taking.lookAt(visitor, session, order.insteadOf()));
            case BOOK -> ifTheirs(visitor, session, () -> taking.book(visitor, session, order.insteadOf()));
            case WAIT_FOR -> ifTheirs(visitor, session, () -> taking.waitFor(visitor, session));
            case LEAVE -> taking.leave(visitor, order.insteadOf());
            case COME_TO -> keeping.comeTo(visitor, session);
            case STAY_AWAY_FROM -> stayAway(visitor, session);
            case ASK_TO_GIVE_UP -> keeping.askToGiveUp(visitor, session);
            case GIVE_UP -> keeping.giveUp(visitor, session);
            case KEEP -> keeping.keep(visitor, session);
            case MOVE -> mine.move(visitor, session, "");
            case FIND_HELPFUL -> judge(visitor, session, true);
            case FIND_UNHELPFUL -> judge(visitor, session, false);
        };
    }

    /** A place of another force is not given, whatever number is typed. */
    private Said ifTheirs(Visitor visitor, Session session, Supplier<Said> then) {
        return visitor.mayVisit(session) || has(visitor, session.id()) ? then.get() : sayings.say(Reply.SESSION_GONE);
    }

    /** The place goes on at once, and other dates are on offer. */
    private Said stayAway(Visitor visitor, Session session) {
        boolean had = has(visitor, session.id());
        Said said = keeping.giveUp(visitor, session);
        return had && !has(visitor, session.id())
                ? menu.otherDates(visitor, session)
                        .map(others -> said.then(others.sentence()))
                        .orElse(said)
                : said;
    }

    private boolean has(Visitor visitor, SessionId session) {
        return bookings.of(visitor.candidate()).at(session).isPresent();
    }

    private Said judge(Visitor visitor, Session session, boolean helped) {
        if (questions.find(visitor.candidate()).equals(Optional.of(new Question.Helped(session.id())))) {
            verdicts.add(session.id(), helped);
        }
        questions.close(visitor.candidate());
        return sayings.say(helped ? Reply.SESSION_HELPFUL : Reply.SESSION_UNHELPFUL);
    }
}
