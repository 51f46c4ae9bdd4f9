package org.positiveaction.bot.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** When a date and time, as people in London write it, is. */
public sealed interface SessionTime {
    ZoneId LONDON = ZoneId.of("Europe/London");

    record Once(Instant instant) implements SessionTime {}

    /** The clocks go back over it: it is in summer time first, and in winter time an hour later. */
    record Twice(Instant earlier, Instant later) implements SessionTime {}

    /**
     * The clocks go forward over it.
     *
     * @param next the first time after it that exists
     */
    record Never(LocalDateTime next) implements SessionTime {}

    static SessionTime of(LocalDateTime local) {
        List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> new Never(LONDON.getRules().getTransition(local).getDateTimeAfter());
            case 1 -> new Once(local.toInstant(offsets.getFirst()));
            default -> new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
        };
    }
}
