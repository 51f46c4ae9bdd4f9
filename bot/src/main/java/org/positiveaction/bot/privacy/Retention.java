package org.positiveaction.bot.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go every day of what has been kept for as long as the schedule allows. */
@Component
public class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int PAGE = 200;

    private final List<PersonalData> stores;
    private final Persons persons;
    private final RetentionSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Retention(
            List<PersonalData> stores,
            Persons persons,
            RetentionSettings settings,
            Clock clock,
            TransactionTemplate transactions) {
        this.stores = stores;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Each store in a transaction of its own, so that one that fails keeps no other; it is tried again next day. */
    public void expire() {
        Instant now = clock.instant();
        for (PersonalData store : stores) {
            attempt(store.getClass().getSimpleName(), () -> store.expire(now));
        }
        expireAddresses();
    }

    private void attempt(String what, Runnable deed) {
        try {
            transactions.executeWithoutResult(status -> deed.run());
        } catch (RuntimeException e) {
            log.error("What is kept too long could not be let go of: {}", what, WithoutWords.of(e));
        }
    }

    /** Each in a transaction of its own: who is just writing does not wait for all the others. */
    private void expireAddresses() {
        Instant moment =
                RetentionSettings.before(clock.instant(), settings.addresses()).toInstant();
        int kept = 0;
        List<Line> page = persons.silentSince(moment, PAGE, kept);
        while (!page.isEmpty()) {
            for (Line line : page) {
                kept += isErased(line) ? 0 : 1;
            }
            page = persons.silentSince(moment, PAGE, kept);
        }
    }

    private boolean isErased(Line line) {
        AtomicBoolean erased = new AtomicBoolean();
        attempt("an address", () -> erased.set(eraseIfUnused(line)));
        return erased.get();
    }

    /**
     * Erases how somebody is reached, if nothing is kept any more for which it is needed.
     *
     * @return whether it is erased
     */
    public boolean eraseIfUnused(Line line) {
        boolean unused = persons.lock(line.conversation()).isPresent()
                && stores.stream().noneMatch(store -> store.needsAddress(line.conversation()));
        if (unused) {
            stores.forEach(store -> store.eraseAddress(line));
        }
        return unused;
    }
}
