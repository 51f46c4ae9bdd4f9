package org.positiveaction.bot.unasked;

import java.time.Duration;
import java.util.List;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How candidates are told something unasked.
 *
 * @param aSecond how many are told in a second, by all bots of an installation together
 * @param quiet who has said or heard something is left alone for this time, so that their next number answers what they
 *     think it does
 */
@ConfigurationProperties("unasked")
record UnaskedSettings(
        @DefaultValue("8") int aSecond, @DefaultValue("2m") Duration quiet) {
    UnaskedSettings {
        if (aSecond < 1) {
            throw new SetupFault(List.of("Set UNASKED_A_SECOND to a whole number of 1 or more, such as 8."));
        }
    }
}
