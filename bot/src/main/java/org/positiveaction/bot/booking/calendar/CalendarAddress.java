package org.positiveaction.bot.booking.calendar;

import org.positiveaction.bot.setup.PublicAddress;
import org.springframework.stereotype.Component;

/** Where calendars find us. */
@Component
class CalendarAddress {
    static final String PATH = "/calendar";
    static final String SUFFIX = ".ics";

    private final PublicAddress address;

    CalendarAddress(PublicAddress address) {
        this.address = address;
    }

    String of(CalendarToken token) {
        return address.of(PATH + "/" + token.value() + SUFFIX);
    }
}
