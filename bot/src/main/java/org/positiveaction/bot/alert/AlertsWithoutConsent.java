package org.positiveaction.bot.alert;

import org.positiveaction.bot.candidate.ConsentWithdrawn;
import org.positiveaction.bot.candidate.Consents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends all that somebody has asked to be told of, once they do not agree to being told. */
@Component
class AlertsWithoutConsent {
    private final Alerts alerts;

    AlertsWithoutConsent(Alerts alerts) {
        this.alerts = alerts;
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.purpose() == Consents.Purpose.ALERTS) {
            alerts.endAll(event.candidate());
        }
    }
}
