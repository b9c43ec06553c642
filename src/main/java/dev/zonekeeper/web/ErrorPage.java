package dev.zonekeeper.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What failed outside of controllers, as in a filter or while a page was drawn: it is thrown again where
 * {@link TroubleAdvice} sees it, so that such an answer is a page too.
 */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void throwAgain(HttpServletRequest request) throws Exception {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Where Tomcat blames the request, as for a body that is no HTTP, what it threw is no failure of ours.
        boolean isOfCaller = status instanceof Integer known && known < 500;
        if (!isOfCaller && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            throw bare(thrown);
        }
        throw new ResponseStatusException(HttpStatusCode.valueOf(status instanceof Integer known ? known : 404));
    }

    /** The database's failure, if there is one in it; else without what servlets wrap. */
    private static Exception bare(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return (Exception) cause;
            }
        }
        return thrown instanceof ServletException && thrown.getCause() instanceof Exception inner ? inner : thrown;
    }
}
