package org.positiveaction.bot.booking;

import java.time.Duration;
import java.time.Instant;
import org.positiveaction.bot.message.ForceId;

/**
 * A support session of a force.
 *
 * @param kind the name of what it is, such as {@code mock-interview}
 * @param place in words, or a link
 * @param minimum below this many the team is warned before it; 0 for none
 * @param revision how often it has changed in a way that calendars show
 */
public record Session(
        SessionId id,
        ForceId force,
        String kind,
        Instant starts,
        Duration length,
        String place,
        int capacity,
        int minimum,
        Host host,
        int revision,
        boolean calledOff) {

    public Instant ends() {
        return starts.plus(length);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(starts);
    }

    /** Whether nobody can be at both from beginning to end; one may begin when the other ends. */
    public boolean overlaps(Session other) {
        return starts.isBefore(other.ends()) && other.starts.isBefore(ends());
    }

    boolean isOfTheSameKind(Session other) {
        return force.equals(other.force) && kind.equals(other.kind);
    }

    /** The last moment at which a place can be taken. */
    Instant closes(BookingSettings settings) {
        return starts.minus(settings.notice());
    }

    /** The first moment at which a place can be taken. */
    Instant opens(BookingSettings settings) {
        return starts.minus(settings.furthest());
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
