package org.positiveaction.bot.booking;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the team sets sessions up and changes them. Each call is one transaction. */
@Component
@Transactional
public class Timetable {
    private final Sessions sessions;
    private final Standings standings;
    private final Waitlist waitlist;
    private final Diaries diaries;
    private final News news;
    private final Clock clock;

    Timetable(Sessions sessions, Standings standings, Waitlist waitlist, Diaries diaries, News news, Clock clock) {
        this.sessions = sessions;
        this.standings = standings;
        this.waitlist = waitlist;
        this.diaries = diaries;
        this.news = news;
        this.clock = clock;
    }

    public Addition add(Plan plan) {
        if (!plan.starts().isAfter(clock.instant())) {
            return new Addition.InThePast();
        }
        if (!plan.length().isPositive()) {
            return new Addition.NoLength();
        }
        return plan.capacity() < 1 ? new Addition.NoPlaces() : new Addition.Added(sessions.add(plan));
    }

    /** Gives a session more places or fewer; those that are new go to who waits. */
    public SessionChange changeCapacity(SessionId id, int capacity) {
        return change(id, places -> Details.of(places.session()).withCapacity(capacity));
    }

    /** Changes what a session is like, but not when it is. Who has a place hears where it is now. */
    public SessionChange change(SessionId id, Details details) {
        return change(id, places -> details);
    }

    private SessionChange change(SessionId id, Function<Places, Details> details) {
        return waitlist.lock(id)
                .filter(this::canChange)
                .map(places -> change(places, details.apply(places)))
                .orElseGet(SessionChange.NotThere::new);
    }

    private SessionChange change(Places places, Details details) {
        int least = Math.max(1, places.taken());
        if (details.capacity() < least) {
            return new SessionChange.TooFew(least);
        }
        if (!details.place().equals(places.session().place())) {
            bookings(places).forEach(booking -> news.add(News.What.MOVED, booking));
        }
        sessions.change(places.session(), details);
        return new SessionChange.Changed(settled(places));
    }

    /** Moves a session to another time, with everybody who has a place or waits; nobody is told that it stays. */
    public SessionChange move(SessionId id, Instant starts) {
        return waitlist.lock(id)
                .filter(this::canChange)
                .map(places -> move(places, starts))
                .orElseGet(SessionChange.NotThere::new);
    }

    private SessionChange move(Places places, Instant starts) {
        if (!starts.isAfter(clock.instant())) {
            return new SessionChange.InThePast();
        }
        if (starts.equals(places.session().starts())) {
            return new SessionChange.Changed(places.session());
        }
        List<Standing> bookings = bookings(places);
        bookings.stream()
                .map(Standing::candidate)
                .sorted(comparing(ConversationId::value))
                .forEach(diaries::lock);
        places.standings().forEach(standing -> news.add(News.What.MOVED, standing));
        sessions.move(
                places.session().id(), starts, starts.plus(places.session().length()));
        Session moved = settled(places);
        return new SessionChange.Moved(
                moved,
                bookings.stream().filter(booking -> clashes(booking, moved)).toList());
    }

    private static List<Standing> bookings(Places places) {
        return places.standings().stream()
                .filter(Standing.Booking.class::isInstance)
                .toList();
    }

    private boolean clashes(Standing booking, Session moved) {
        return diaries.of(booking.candidate()).booked().stream()
                .anyMatch(other -> !other.id().equals(moved.id()) && other.overlaps(moved));
    }

    /** Ends all that anybody has at a session. */
    public SessionChange callOff(SessionId id) {
        return waitlist.lock(id).filter(this::canChange).map(this::callOff).orElseGet(SessionChange.NotThere::new);
    }

    private SessionChange callOff(Places places) {
        places.standings().forEach(standing -> {
            standings.end(standing.id(), Standing.End.CALLED_OFF);
            news.add(News.What.CALLED_OFF, standing);
        });
        sessions.callOff(places.session().id());
        return new SessionChange.CalledOff(settled(places), places.standings());
    }

    private boolean canChange(Places places) {
        return !places.session().calledOff() && !places.session().hasBegun(clock.instant());
    }

    private Session settled(Places places) {
        Session now = sessions.find(places.session().id()).orElseThrow();
        waitlist.settle(now);
        return now;
    }
}
