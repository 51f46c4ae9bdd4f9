package org.positiveaction.bot.registration;

import java.util.List;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is promised to who registers.
 *
 * @param contactWithin in how many working days a team is in touch, where its force does not say
 */
@ConfigurationProperties("registration")
record RegistrationSettings(@DefaultValue("3") int contactWithin) {
    private static final int MOST = 20;

    RegistrationSettings {
        if (contactWithin < 1 || contactWithin > MOST) {
            throw new SetupFault(List.of(
                    "Set REGISTRATION_CONTACT_WITHIN to a number of working days from 1 to " + MOST + ", such as 3."));
        }
    }
}
