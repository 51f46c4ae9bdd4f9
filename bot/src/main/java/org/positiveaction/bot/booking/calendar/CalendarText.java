package org.positiveaction.bot.booking.calendar;

import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes an iCalendar file, RFC 5545.
 *
 * <p>Not by the library's own writer, which counts characters where bytes are meant and wants an organiser, whom nobody
 * needs to see.
 */
final class CalendarText {
    private CalendarText() {}

    static byte[] of(Method method, List<Property> ofAll, List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Positive Action bot//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        ofAll.forEach(calendar::add);
        events.forEach(calendar::add);
        return FoldedLines.of(calendar.toString());
    }
}
