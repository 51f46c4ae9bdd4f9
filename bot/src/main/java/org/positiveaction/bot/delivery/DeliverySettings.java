package org.positiveaction.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param atOnce how many may be on their way at the same time
 * @param keepsFor how long a message is worth sending, unless its sender says otherwise
 * @param lease after this time, a message still marked as leaving was left behind by a process that ended; longer than
 *     {@link Carrier#PATIENCE}
 * @param lookAfter how long to wait for a status report before looking for a message whose outcome is unknown
 * @param firstWait the wait before the second attempt; it doubles with each one
 * @param longestWait the longest wait between two attempts
 * @param poll how often to look for work that nobody announced
 */
@ConfigurationProperties("delivery")
record DeliverySettings(
        @DefaultValue("48") int atOnce,
        @DefaultValue("24h") Duration keepsFor,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("15s") Duration lookAfter,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("1s") Duration poll) {}
