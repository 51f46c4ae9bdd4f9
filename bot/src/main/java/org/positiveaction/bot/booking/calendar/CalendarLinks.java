package org.positiveaction.bot.booking.calendar;

import java.util.Optional;
import org.positiveaction.bot.booking.StandingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links by which candidates bring their bookings into their calendars. */
@Component
public class CalendarLinks {
    private final CalendarTokens tokens;
    private final CalendarAddress address;

    CalendarLinks(CalendarTokens tokens, CalendarAddress address) {
        this.tokens = tokens;
        this.address = address;
    }

    /** The link of a booking; the same each time. */
    @Transactional
    public String of(StandingId booking) {
        return address.of(tokens.of(CalendarTokens.For.BOOKING, booking.number()));
    }

    Optional<StandingId> find(CalendarToken token) {
        return tokens.find(CalendarTokens.For.BOOKING, token, Long.class).map(StandingId::new);
    }
}
