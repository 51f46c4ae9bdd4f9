package org.positiveaction.bot.unasked;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells one after another, each in a transaction of its own, for as long as the pace allows. */
@Component
public class OneByOne {
    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transactions;

    OneByOne(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /**
     * @param page those that come after one, or the first; none after the last
     * @param telling tells one
     * @return whether the pace would allow more
     */
    public <T> boolean tell(Function<Optional<T>, List<T>> page, Function<T, Outcome> telling) {
        List<T> next = page.apply(Optional.empty());
        while (!next.isEmpty()) {
            for (T each : next) {
                if (attempt(each, telling) == Outcome.TOO_FAST) {
                    return false;
                }
            }
            next = page.apply(Optional.of(next.getLast()));
        }
        return true;
    }

    /** One that fails does not keep the others; it is tried again in the next round. */
    private <T> Outcome attempt(T each, Function<T, Outcome> telling) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                Outcome outcome = telling.apply(each);
                if (outcome == Outcome.NOT_NOW) {
                    status.setRollbackOnly();
                }
                return outcome;
            }));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException e) {
            log.warn("Who is concerned by {} could not be told", each, WithoutWords.of(e));
            return Outcome.NOT_NOW;
        }
    }
}
