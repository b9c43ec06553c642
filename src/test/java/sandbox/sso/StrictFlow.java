package sandbox.sso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a careful provider refuses: a flow without PKCE by S256, without state or without nonce. */
final class StrictFlow extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> missing = missing(request);
        if (missing.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(400);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("The sandbox's sign-in refuses a flow without " + missing.get() + ".");
    }

    private static Optional<String> missing(HttpServletRequest request) {
        if (isBlank(request, "code_challenge") || !"S256".equals(request.getParameter("code_challenge_method"))) {
            return Optional.of("PKCE (code_challenge by S256)");
        }
        if (isBlank(request, "state")) {
            return Optional.of("state");
        }
        return isBlank(request, "nonce") ? Optional.of("nonce") : Optional.empty();
    }

    private static boolean isBlank(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank();
    }
}
