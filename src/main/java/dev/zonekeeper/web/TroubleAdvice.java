package dev.zonekeeper.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Draws every error as a page, or under htmx as a status message that leaves the page as it was. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class TroubleAdvice {

    private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

    private final Words words;
    private final ObjectProvider<PageAttributes> attributes;

    TroubleAdvice(Words words, ObjectProvider<PageAttributes> attributes) {
        this.words = words;
        this.attributes = attributes;
    }

    @ExceptionHandler
    ModelAndView stopped(Stopped stopped, HttpServletRequest request, HttpServletResponse response) {
        return draw(stopped.trouble(), request, response);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView database(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) {
        if (!DatabaseAway.isCauseOf(thrown)) {
            return other(thrown, request, response);
        }
        log.warn("{} {} failed: {}", request.getMethod(), request.getRequestURI(), DatabaseAway.words(thrown));
        String again = request.getMethod().equals("GET") ? address(request) : null;
        return draw(trouble(503, "web.trouble.database", whatToDo(), again), request, response);
    }

    @ExceptionHandler
    ModelAndView other(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return draw(refused(known.getStatusCode()), request, response);
        }
        if (thrown instanceof HttpMessageNotReadableException || thrown instanceof TypeMismatchException) {
            return draw(refused(HttpStatus.BAD_REQUEST), request, response);
        }
        String reference = "zk-" + UUID.randomUUID().toString().substring(0, 8);
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, thrown);
        return draw(failed(reference), request, response);
    }

    private Trouble refused(HttpStatusCode status) {
        String code = status.value() == 404 ? "web.trouble.not-found" : "web.trouble.bad-request";
        return trouble(status.value(), code, List.of());
    }

    private Trouble failed(String reference) {
        return trouble(
                500,
                "web.trouble.failed",
                List.of(new OutsideSystem.Fact(words.of("web.trouble.reference"), reference)));
    }

    private List<OutsideSystem.Fact> whatToDo() {
        return List.of(
                new OutsideSystem.Fact(words.of("web.trouble.deed"), words.of("web.trouble.database.deed")),
                new OutsideSystem.Fact(
                        words.of("web.trouble.database.switch"), words.of("web.trouble.database.settled")));
    }

    /** Of the page that was asked for, also where an error is drawn in its stead. */
    private static String address(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private Trouble trouble(int status, String code, List<OutsideSystem.Fact> facts) {
        return trouble(status, code, facts, null);
    }

    private Trouble trouble(int status, String code, List<OutsideSystem.Fact> facts, @Nullable String again) {
        return new Trouble(
                status,
                words.of(code + ".sign"),
                words.of(code + ".title"),
                words.of(code + ".lead"),
                facts,
                again,
                "/zones",
                words.of("web.trouble.to-zones"));
    }

    private ModelAndView draw(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        boolean htmx = request.getHeader("HX-Request") != null;
        if (htmx) {
            response.setHeader("HX-Reswap", "none");
        }
        response.addHeader("Vary", "HX-Request");
        ModelAndView answer = new ModelAndView(htmx ? "web/trouble :: message" : "web/trouble");
        answer.setStatus(HttpStatusCode.valueOf(trouble.status()));
        answer.addObject("trouble", trouble);
        attributes.forEach(some -> some.addTo(answer.getModel()));
        return answer;
    }
}
