package org.positiveaction.bot.alert;

import java.time.Clock;
import java.util.Optional;
import org.positiveaction.bot.unasked.OneByOne;
import org.positiveaction.bot.unasked.Round;
import org.positiveaction.bot.unasked.WakingHours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks for what has opened, and tells those who asked for it. Reminders come first. */
@Component
@Order(2)
class AlertRound implements Round {
    private static final int PAGE = 50;

    private final Lookout lookout;
    private final DueAlerts alerts;
    private final AlertTelling telling;
    private final OneByOne oneByOne;
    private final Clock clock;

    AlertRound(Lookout lookout, DueAlerts alerts, AlertTelling telling, OneByOne oneByOne, Clock clock) {
        this.lookout = lookout;
        this.alerts = alerts;
        this.telling = telling;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Override
    public boolean go() {
        lookout.look();
        return !WakingHours.include(clock.instant())
                || oneByOne.tell(
                        (Optional<Due> last) ->
                                alerts.after(last.map(Due::first).orElse(0L), PAGE),
                        telling::tell);
    }
}
