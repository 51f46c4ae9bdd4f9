package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where candidates take places at sessions, give them up and wait for them. Each call is one transaction, which locks
 * first the sessions, in the order of their numbers, and then the candidate's diary.
 *
 * <p>One place is held for a candidate at a time: whatever they take next lets it go.
 */
@Component
@Transactional
public class Bookings {
    private final Standings standings;
    private final Waitlist waitlist;
    private final Diaries diaries;
    private final AccessNeeds needs;
    private final BookingSettings settings;
    private final ForceSettings forces;
    private final Figures figures;
    private final Clock clock;

    Bookings(
            Standings standings,
            Waitlist waitlist,
            Diaries diaries,
            AccessNeeds needs,
            BookingSettings settings,
            ForceSettings forces,
            Figures figures,
            Clock clock) {
        this.standings = standings;
        this.waitlist = waitlist;
        this.diaries = diaries;
        this.needs = needs;
        this.settings = settings;
        this.forces = forces;
        this.figures = figures;
        this.clock = clock;
    }

    public Diary of(ConversationId candidate) {
        return diaries.of(candidate);
    }

    /** Keeps a place for a candidate while they decide; asking again does not keep it longer. */
    public Holding hold(ConversationId candidate, SessionId session) {
        return hold(visit(candidate, session), session, session);
    }

    /** Keeps a place for a candidate who would give up another one for it. */
    public Holding holdInstead(ConversationId candidate, SessionId from, SessionId to) {
        return hold(visit(candidate, to), to, from);
    }

    private Holding hold(Visit visit, SessionId to, SessionId insteadOf) {
        Instant now = clock.instant();
        Optional<Refusal> objection = objection(visit, to, insteadOf, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        letGoOfHolds(visit, to);
        return new Holding.Held(visit.standing(to).flatMap(Standing::runsOut).orElseGet(() -> {
            Instant until = now.plus(settings.hold()).truncatedTo(ChronoUnit.MILLIS);
            standings.hold(visit.candidate(), to, until);
            return until;
        }));
    }

    /** Lets go of the place that is held for a candidate, if one is. */
    public void letGo(ConversationId candidate) {
        Visit visit = visit(candidate);
        visit.held().forEach(held -> end(held, Standing.End.DROPPED, visit.session(held.session())));
    }

    /** Takes the place that is held for a candidate or offered to them, or any that is free. */
    public Attempt book(ConversationId candidate, SessionId session) {
        Visit visit = visit(candidate, session);
        Attempt attempt = take(visit, session, session);
        if (attempt instanceof Attempt.Booked) {
            figures.count(visit.session(session).force(), Figure.PLACE_TAKEN);
        }
        return attempt;
    }

    /** Takes a place at one session and gives up the one at another, which is kept if there is no new one. */
    public Attempt move(ConversationId candidate, SessionId from, SessionId to) {
        Visit visit = visit(candidate, from, to);
        Optional<Standing> old = visit.booking(from, clock.instant());
        if (old.isEmpty()) {
            return new Attempt.NothingToMove();
        }
        Attempt attempt = take(visit, to, from);
        if (attempt instanceof Attempt.Booked(var booking)) {
            needs.pass(old.get().id(), booking.id());
            end(old.get(), Standing.End.MOVED, visit.session(from));
        }
        return attempt;
    }

    private Attempt take(Visit visit, SessionId to, SessionId insteadOf) {
        Optional<Refusal> objection = objection(visit, to, insteadOf, clock.instant());
        if (objection.isPresent()) {
            return sayWhatRanOut(objection.get(), visit.candidate(), to);
        }
        letGoOfHolds(visit, to);
        visit.standing(to)
                .ifPresentOrElse(kept -> standings.book(kept.id()), () -> standings.book(visit.candidate(), to));
        return new Attempt.Booked(
                (Standing.Booking) standings.of(visit.candidate(), to).orElseThrow());
    }

    private Optional<Refusal> objection(Visit visit, SessionId to, SessionId insteadOf, Instant now) {
        BookingSettings ours =
                visit.places(to).map(places -> forces.at(places.session())).orElse(settings);
        return visit.objection(to, insteadOf, ours, now);
    }

    private void letGoOfHolds(Visit visit, SessionId besides) {
        visit.heldBeside(besides).forEach(held -> end(held, Standing.End.DROPPED, visit.session(held.session())));
    }

    private Refusal sayWhatRanOut(Refusal refusal, ConversationId candidate, SessionId session) {
        if (!(refusal instanceof Refusal.Full)) {
            return refusal;
        }
        return standings
                .lastRanOut(candidate, session)
                .<Refusal>map(
                        last -> last instanceof Standing.Offer ? new Refusal.OfferExpired() : new Refusal.HoldExpired())
                .orElse(refusal);
    }

    /** Puts a candidate on the waitlist of a session that is full. */
    public Joining joinWaitlist(ConversationId candidate, SessionId session) {
        Optional<Places> places = waitlist.lock(session);
        if (places.isEmpty()) {
            return new Refusal.NoSuchSession();
        }
        Optional<Refusal> objection = places.get().objectionToAnybody(candidate, settings, clock.instant());
        if (objection.isPresent()) {
            return objection.get();
        }
        return switch (places.get().of(candidate).flatMap(Standing::runsOut).orElse(null)) {
            case Instant until -> new Joining.PlaceKept(until);
            case null -> places.get().isFull() ? queue(candidate, places.get()) : new Joining.PlaceFree();
        };
    }

    private Joining queue(ConversationId candidate, Places places) {
        Optional<Standing> own = places.of(candidate);
        if (own.isEmpty()) {
            standings.wait(candidate, places.session().id());
        }
        return new Joining.Waiting(
                own.map(places::ahead).orElse(places.waiting().size()));
    }

    /** Gives up whatever a candidate has at a session: a booking, a hold, an offer, or their place on the waitlist. */
    public Drop drop(ConversationId candidate, SessionId session) {
        Optional<Places> places = waitlist.lock(session);
        Optional<Standing> own = places.flatMap(locked -> locked.of(candidate));
        if (own.isEmpty()) {
            return new Drop.NothingToDrop();
        }
        if (places.orElseThrow().session().hasBegun(clock.instant())) {
            return new Drop.TooLate();
        }
        end(own.get(), Standing.End.DROPPED, places.orElseThrow().session());
        return new Drop.Dropped(own.get());
    }

    private void end(Standing standing, Standing.End how, Session session) {
        standings.end(standing.id(), how);
        waitlist.settle(session);
    }

    private Visit visit(ConversationId candidate, SessionId... wanted) {
        TreeSet<SessionId> inOrder = new TreeSet<>(Arrays.asList(wanted));
        inOrder.addAll(standings.heldFor(candidate));
        Map<SessionId, Places> locked = new TreeMap<>();
        inOrder.forEach(id -> waitlist.lock(id).ifPresent(places -> locked.put(id, places)));
        diaries.lock(candidate);
        return new Visit(candidate, diaries.of(candidate), locked);
    }
}
