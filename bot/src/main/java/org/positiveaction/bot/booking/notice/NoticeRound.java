package org.positiveaction.bot.booking.notice;

import java.util.List;
import java.util.Objects;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds candidates of their sessions, and asks afterwards whether they helped: as many as the pace allows now, each in
 * a transaction of its own.
 */
@Component
class NoticeRound {
    private static final Logger log = LoggerFactory.getLogger(NoticeRound.class);
    private static final int PAGE = 50;

    private final Due due;
    private final ToldNotices told;
    private final NoticeTelling telling;
    private final TransactionTemplate transactions;

    NoticeRound(Due due, ToldNotices told, NoticeTelling telling, TransactionTemplate transactions) {
        this.due = due;
        this.told = told;
        this.telling = telling;
        this.transactions = transactions;
    }

    void go() {
        for (Notice notice : due.notices()) {
            if (!tellAll(notice)) {
                return;
            }
        }
    }

    /** Says whether the pace would allow more. */
    private boolean tellAll(Notice notice) {
        List<StandingId> page = told.missing(notice, new StandingId(0), PAGE);
        while (!page.isEmpty()) {
            for (StandingId booking : page) {
                if (tell(booking, notice) == NoticeTelling.Outcome.TOO_FAST) {
                    return false;
                }
            }
            page = told.missing(notice, page.getLast(), PAGE);
        }
        return true;
    }

    /** One that fails does not keep the others; it is tried again in the next round. */
    private NoticeTelling.Outcome tell(StandingId booking, Notice notice) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                NoticeTelling.Outcome outcome = telling.tell(booking, notice);
                if (outcome == NoticeTelling.Outcome.NOT_NOW) {
                    status.setRollbackOnly();
                }
                return outcome;
            }));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException e) {
            log.warn("Who has booking {} could not be told of it", booking, WithoutWords.of(e));
            return NoticeTelling.Outcome.NOT_NOW;
        }
    }
}
