package org.positiveaction.bot.booking.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.positiveaction.bot.booking.Agenda;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.message.ForceId;
import org.springframework.stereotype.Component;

/** What is behind a link, as calendars read it. */
@Component
class CalendarFiles {
    /** Until this long after a session its link works. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final CalendarLinks links;
    private final CalendarFeed feed;
    private final Agenda agenda;
    private final Knowledge knowledge;
    private final Clock clock;

    CalendarFiles(CalendarLinks links, CalendarFeed feed, Agenda agenda, Knowledge knowledge, Clock clock) {
        this.links = links;
        this.feed = feed;
        this.agenda = agenda;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Nothing for a link that we have not given out, or that is too old. */
    Optional<byte[]> find(CalendarToken token) {
        return links.find(token)
                .flatMap(agenda::find)
                .filter(this::isKept)
                .map(entry -> ofBooking(token, entry))
                .or(() -> feed.find(token).map(force -> ofForce(token, force)));
    }

    private boolean isKept(Agenda.Entry entry) {
        return entry.standing() instanceof Standing.Booking
                && clock.instant().isBefore(entry.session().ends().plus(KEPT));
    }

    /** The candidate's own: neither who else comes nor why they may. */
    private byte[] ofBooking(CalendarToken token, Agenda.Entry entry) {
        Session session = entry.session();
        SessionKind kind = knowledge.sessionKind(session.kind());
        VEvent event = SessionEvent.of(session, token, entry.isBooked(), clock.instant());
        event.add(new Sequence(session.revision() + (hasLeft(entry) ? 1 : 0)));
        event.add(new Summary(kind.title()));
        event.add(ImmutableClazz.PRIVATE);
        if (!kind.prepare().isBlank()) {
            event.add(new Description(SessionEvent.clean(kind.prepare())));
        }
        Method method = entry.isBooked() ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL;
        return CalendarText.of(method, List.of(), List.of(event));
    }

    /** Whether they gave it up, which the session's own count of changes does not show. */
    private static boolean hasLeft(Agenda.Entry entry) {
        return entry.ended().filter(how -> how != Standing.End.CALLED_OFF).isPresent();
    }

    private byte[] ofForce(CalendarToken token, ForceId force) {
        List<VEvent> events = agenda.of(force, KEPT).stream()
                .map(occupied -> ofTeam(token, occupied))
                .toList();
        String name = knowledge.force(force).map(Force::name).orElse(force.value()) + ": support sessions";
        List<Property> ofAll = List.of(new XProperty("X-WR-CALNAME", name), new XProperty("X-PUBLISHED-TTL", "PT1H"));
        return CalendarText.of(ImmutableMethod.PUBLISH, ofAll, events);
    }

    private VEvent ofTeam(CalendarToken token, Agenda.Occupied occupied) {
        Session session = occupied.session();
        String title = knowledge.sessionKind(session.kind()).title();
        VEvent event = SessionEvent.of(session, token, !session.calledOff(), clock.instant());
        event.add(new Sequence(session.revision()));
        event.add(new Summary(title + " (" + occupied.booked() + " of " + session.capacity() + " booked)"));
        event.add(new Description(SessionEvent.clean("Host: " + session.host().name())));
        return event;
    }
}
