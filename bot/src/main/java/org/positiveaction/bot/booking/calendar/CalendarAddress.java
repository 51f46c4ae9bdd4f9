package org.positiveaction.bot.booking.calendar;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where calendars find us: at the public address, or on this machine where none is set. */
@Component
class CalendarAddress {
    static final String PATH = "/calendar";
    static final String SUFFIX = ".ics";

    private final Environment environment;

    CalendarAddress(Environment environment) {
        this.environment = environment;
    }

    String of(CalendarToken token) {
        return base() + PATH + "/" + token.value() + SUFFIX;
    }

    private String base() {
        String address = environment.getProperty("bot.public-url", "");
        return address.isBlank()
                ? "http://localhost:" + environment.getProperty("server.port", "8080")
                : address.replaceFirst("/+$", "");
    }
}
