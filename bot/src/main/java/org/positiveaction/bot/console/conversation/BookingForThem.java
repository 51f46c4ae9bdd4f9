package org.positiveaction.bot.console.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Refusal;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.calendar.CalendarLinks;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Said;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Books sessions for a candidate whom a member talks with, and tells the candidate in the member's name. */
@Component
class BookingForThem {
    private final ConversationViews views;
    private final Sessions sessions;
    private final Bookings bookings;
    private final CalendarLinks links;
    private final Talk talk;
    private final SessionWords words;
    private final Knowledge knowledge;
    private final Audit audit;
    private final TransactionTemplate transactions;

    BookingForThem(
            ConversationViews views,
            Sessions sessions,
            Bookings bookings,
            CalendarLinks links,
            Talk talk,
            SessionWords words,
            Knowledge knowledge,
            Audit audit,
            TransactionTemplate transactions) {
        this.views = views;
        this.sessions = sessions;
        this.bookings = bookings;
        this.links = links;
        this.talk = talk;
        this.words = words;
        this.knowledge = knowledge;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The open sessions of the candidate's force, for the member who talks with them. */
    List<Bookable> choices(TeamMember me, long number) {
        return views.find(me, number).filter(handoff -> handoff.isTakenBy(me.id())).stream()
                .flatMap(handoff -> sessions.open(handoff.force()).stream())
                .map(session ->
                        new Bookable(session.id().number(), words.what(session) + ", " + London.date(session.starts())))
                .toList();
    }

    Booked book(TeamMember me, Handoff handoff, SessionId wished) {
        if (!handoff.isTakenBy(me.id())) {
            return new Booked.NotYours();
        }
        return sessions.find(wished)
                .filter(session -> session.force().equals(handoff.force()))
                .map(session ->
                        Objects.requireNonNull(transactions.execute(status -> book(me, handoff, session, status))))
                .orElseGet(() -> new Booked.NotDone(new Refusal.NoSuchSession()));
    }

    /** Locks the session before the hand-off and what is said in it, as everybody does who books. */
    private Booked book(TeamMember me, Handoff handoff, Session session, TransactionStatus status) {
        Attempt attempt = bookings.book(handoff.conversation(), session.id());
        if (!(attempt instanceof Attempt.Booked(var booking))) {
            return new Booked.NotDone(attempt);
        }
        Said said = talk.say(me, handoff.id(), Route.CONSOLE, sentence(session, links.of(booking.id())));
        if (said instanceof Said.TakenBy || said instanceof Said.NotTaken) {
            status.setRollbackOnly();
            return new Booked.NotYours();
        }
        audit.note(me.id(), Audit.Action.BOOKED, handoff);
        return new Booked.Done(session, said);
    }

    private String sentence(Session session, String link) {
        Map<String, String> values = new HashMap<>(words.of(session));
        values.put("link", link);
        return knowledge.replies().say(Reply.SESSION_BOOKED_FOR_YOU, values);
    }
}
