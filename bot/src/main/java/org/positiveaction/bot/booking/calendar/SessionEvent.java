package org.positiveaction.bot.booking.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.positiveaction.bot.booking.Session;

/** When and where a session is, as calendars read it. */
final class SessionEvent {
    private SessionEvent() {}

    /**
     * An instant is the same everywhere, so it needs no rules for when the clocks change.
     *
     * @param token what nobody else has, from which comes a name that tells the event apart from all others
     */
    static VEvent of(Session session, CalendarToken token, boolean takesPlace, Instant now) {
        String source = token.value() + "/" + session.id();
        VEvent event = new VEvent(false);
        event.add(new Uid(UUID.nameUUIDFromBytes(source.getBytes(UTF_8)).toString()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(session.starts()));
        event.add(new DtEnd<>(session.ends()));
        event.add(new Location(clean(session.place())));
        event.add(takesPlace ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        return event;
    }

    /** Without the characters that calendars may not hold. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }
}
