package org.positiveaction.bot.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When places may be taken, and how many.
 *
 * @param notice places are given until this long before a session
 * @param furthest places are given from this long before a session
 * @param hold a place is kept for this long while a candidate decides
 * @param mostOfAKind how many sessions of one kind a candidate may have coming, unless their force says otherwise
 */
@ConfigurationProperties("booking")
public record BookingSettings(
        @DefaultValue("2h") Duration notice,
        @DefaultValue("90d") Duration furthest,
        @DefaultValue("10m") Duration hold,
        @DefaultValue("1") int mostOfAKind) {

    BookingSettings withMostOfAKind(int most) {
        return new BookingSettings(notice, furthest, hold, most);
    }
}
