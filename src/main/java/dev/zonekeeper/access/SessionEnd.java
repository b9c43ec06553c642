package dev.zonekeeper.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session after its longest time, however busy it is. */
final class SessionEnd extends OncePerRequestFilter {

    private final RequestMatcher files;
    private final Duration longest;
    private final Clock clock;

    SessionEnd(RequestMatcher files, Duration longest, Clock clock) {
        this.files = files;
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
        if (signedIn != null && !clock.instant().isBefore(signedIn.at().plus(longest))) {
            end(request.getSession(false));
        }
        chain.doFilter(request, response);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
