package org.positiveaction.bot;

import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a provider to come again when the database did not take what it brought. */
@RestControllerAdvice
class DatabaseFaults {
    private static final Logger log = LoggerFactory.getLogger(DatabaseFaults.class);

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    void comeAgain(RuntimeException fault) {
        log.error("The database did not take a request", WithoutWords.of(fault));
    }
}
