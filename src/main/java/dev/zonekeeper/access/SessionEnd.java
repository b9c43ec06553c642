package dev.zonekeeper.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after its longest time, however busy it is, and after its idle time, however often an open page asks
 * for news: only what a person does keeps it. The idle time is the container's ({@code server.servlet.session.timeout}).
 */
final class SessionEnd extends OncePerRequestFilter {

    private static final String LAST_DEED = SessionEnd.class.getName();

    private final RequestMatcher files;
    private final RequestMatcher news;
    private final Duration longest;
    private final Clock clock;

    SessionEnd(RequestMatcher files, RequestMatcher news, Duration longest, Clock clock) {
        this.files = files;
        this.news = news;
        this.longest = longest;
        this.clock = clock;
    }

    /** Files need no session, and so none is read for them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn = SignedIn.current();
        HttpSession session = request.getSession(false);
        if (signedIn != null && session != null) {
            try {
                keepOrEnd(session, signedIn, request);
            } catch (IllegalStateException endedMeanwhile) {
                // Of two requests at once the other one ended it.
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private void keepOrEnd(HttpSession session, SignedIn signedIn, HttpServletRequest request) {
        Instant now = clock.instant();
        Instant last = session.getAttribute(LAST_DEED) instanceof Instant known ? known : signedIn.at();
        Duration idle = Duration.ofSeconds(session.getMaxInactiveInterval());
        boolean isIdle = !idle.isNegative() && !idle.isZero() && !now.isBefore(last.plus(idle));
        if (isIdle || !now.isBefore(signedIn.at().plus(longest))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (!isNews(request)) {
            session.setAttribute(LAST_DEED, now);
        }
    }

    private boolean isNews(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && news.matches(request);
    }
}
