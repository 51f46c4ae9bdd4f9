package org.positiveaction.bot.booking;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of holds and offers that nobody took up, and of the hopes that have come to nothing. */
@Component
public class Expiry {
    private final Standings standings;
    private final Waitlist waitlist;
    private final BookingSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Expiry(
            Standings standings,
            Waitlist waitlist,
            BookingSettings settings,
            Clock clock,
            TransactionTemplate transactions) {
        this.standings = standings;
        this.waitlist = waitlist;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** One transaction for each session; says at how many sessions there was something to do. */
    public int expire() {
        List<SessionId> due = standings.due(clock.instant().plus(settings.notice()));
        due.forEach(session -> transactions.executeWithoutResult(status -> waitlist.lock(session)));
        return due.size();
    }
}
