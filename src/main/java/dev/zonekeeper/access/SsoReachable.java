package dev.zonekeeper.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the provider is down where a sign-in begins, instead of failing in the middle of it. */
final class SsoReachable extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SsoReachable.class);

    private final SsoRegistration registration;

    SsoReachable(SsoRegistration registration) {
        this.registration = registration;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Paths.inApplication(request);
        return !path.startsWith("/oauth2/authorization/") && !path.startsWith("/login/oauth2/code/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            registration.resolve();
        } catch (SsoUnavailable e) {
            log.warn("Nobody can sign in: {}", e.getMessage());
            Refusal.forward(e.reason(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
