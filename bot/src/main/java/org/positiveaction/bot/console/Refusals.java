package org.positiveaction.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What is shown in the place of a page that is not there, or not for who asks. */
@ControllerAdvice("org.positiveaction.bot.console")
class Refusals {
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

    private static void leave(HttpServletRequest request, HttpServletResponse response) {
        if (Asked.forAPart(request)) {
            Asked.goInstead(response, "/team");
        }
    }
}
