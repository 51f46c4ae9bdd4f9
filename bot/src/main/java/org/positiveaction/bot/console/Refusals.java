package org.positiveaction.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What is shown in the place of a page that is not there, or not for who asks. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice("org.positiveaction.bot.console")
class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        return new ModelAndView("console/refused").addObject("sentence", refused.sentence());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notHere(NotHere notHere, HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        return new ModelAndView("console/not-here");
    }

    /** Where an open page was being told of changes, it hears no more, and comes back. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ModelAndView broken(RuntimeException fault, HttpServletResponse response) {
        log.error("The database did not answer a page", WithoutWords.of(fault));
        return response.isCommitted() ? new ModelAndView() : new ModelAndView("console/broken");
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response) {
        if (Asked.forAPart(request)) {
            Asked.goInstead(response, "/team");
        }
    }
}
