package org.positiveaction.bot.booking.calendar;

import java.util.Optional;
import org.positiveaction.bot.message.ForceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links by which teams have all sessions of their force in their own calendars. */
@Component
public class CalendarFeed {
    private final CalendarTokens tokens;
    private final CalendarAddress address;

    CalendarFeed(CalendarTokens tokens, CalendarAddress address) {
        this.tokens = tokens;
        this.address = address;
    }

    /** The link of a force; the same each time, until it is renewed. */
    @Transactional
    public String of(ForceId force) {
        return address.of(tokens.of(CalendarTokens.For.FORCE, force.value()));
    }

    /** A new link; the old one does not work any more. */
    @Transactional
    public String renew(ForceId force) {
        tokens.forget(CalendarTokens.For.FORCE, force.value());
        return of(force);
    }

    Optional<ForceId> find(CalendarToken token) {
        return tokens.find(CalendarTokens.For.FORCE, token, String.class).map(ForceId::new);
    }
}
