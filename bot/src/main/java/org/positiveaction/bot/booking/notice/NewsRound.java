package org.positiveaction.bot.booking.notice;

import org.positiveaction.bot.booking.News;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells candidates what happened without them, each in a transaction of its own. */
@Component
class NewsRound {
    private static final Logger log = LoggerFactory.getLogger(NewsRound.class);

    private final News news;
    private final NewsTelling telling;
    private final TransactionTemplate transactions;

    NewsRound(News news, NewsTelling telling, TransactionTemplate transactions) {
        this.news = news;
        this.telling = telling;
        this.transactions = transactions;
    }

    void go() {
        news.waiting().stream().filter(telling::isTimely).forEach(this::tell);
    }

    /** One that fails does not keep the others; it is tried again in the next round. */
    private void tell(News.Item item) {
        try {
            transactions.executeWithoutResult(status -> {
                if (!telling.tell(item)) {
                    status.setRollbackOnly();
                }
            });
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException e) {
            log.warn("News {} could not be told", item.id(), WithoutWords.of(e));
        }
    }
}
