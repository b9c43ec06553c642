package dev.zonekeeper.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the provider is down where a sign-in begins, instead of failing in the middle of it. */
final class SsoReachable extends OncePerRequestFilter {

    private final SsoRegistration registration;
    private final SsoSettings settings;

    SsoReachable(SsoRegistration registration, SsoSettings settings) {
        this.registration = registration;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/oauth2/authorization/") && !path.startsWith("/login/oauth2/code/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (registration.resolve() != null) {
            chain.doFilter(request, response);
            return;
        }
        Refusal.forward(settings.isSet() ? Refusal.Reason.SSO_DOWN : Refusal.Reason.SSO_NOT_SET, request, response);
    }
}
