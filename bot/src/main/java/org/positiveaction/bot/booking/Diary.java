package org.positiveaction.bot.booking;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sessions that a candidate has to do with and that are not over, earliest first. */
public record Diary(List<Entry> entries) {

    /** A session, and how the candidate stands with it. */
    public record Entry(Session session, Standing standing) {}

    public Diary {
        entries = List.copyOf(entries);
    }

    /** What the candidate has booked. */
    public List<Session> booked() {
        return entries.stream()
                .filter(entry -> entry.standing() instanceof Standing.Booking)
                .map(Entry::session)
                .toList();
    }

    /** How the candidate stands with a session, if they have to do with it. */
    public Optional<Standing> at(SessionId session) {
        return entries.stream()
                .filter(entry -> entry.session().id().equals(session))
                .map(Entry::standing)
                .findFirst();
    }

    Optional<Session> overlapping(Session session) {
        return entries.stream().map(Entry::session).filter(session::overlaps).findFirst();
    }

    long ofTheKindOf(Session session) {
        return entries.stream()
                .map(Entry::session)
                .filter(session::isOfTheSameKind)
                .count();
    }

    Diary only(Predicate<Entry> which) {
        return new Diary(entries.stream().filter(which).toList());
    }
}
