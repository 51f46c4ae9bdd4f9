package org.positiveaction.bot.booking.notice;

import java.time.Duration;
import java.util.List;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How candidates are told something unasked.
 *
 * @param remindersASecond how many are reminded in a second, by all bots of an installation together
 * @param quiet who has said or heard something is left alone for this time, so that their next number answers what they
 *     think it does
 */
@ConfigurationProperties("booking")
record NoticeSettings(
        @DefaultValue("8") int remindersASecond,
        @DefaultValue("2m") Duration quiet) {
    NoticeSettings {
        if (remindersASecond < 1) {
            throw new SetupFault(List.of("Set BOOKING_REMINDERS_A_SECOND to a whole number of 1 or more, such as 8."));
        }
    }
}
