package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers an htmx request without a session: a redirect to the provider would be swapped into the page, so it is 401
 * with the address that the browser should open. A confirmation leads back to itself, anything else to its page.
 */
final class HtmxSignIn implements AuthenticationEntryPoint {

    private final String publicUrl;

    HtmxSignIn(Installation installation) {
        this.publicUrl = installation.publicUrl().toString();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", target(request));
    }

    private String target(HttpServletRequest request) {
        boolean confirmation =
                request.getMethod().equals("GET") && request.getRequestURI().endsWith("/retention");
        if (confirmation) {
            return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        return page(request.getHeader("HX-Current-URL"));
    }

    private String page(@Nullable String current) {
        if (current == null || !current.startsWith(publicUrl + "/")) {
            return "/zones";
        }
        URI address = URI.create(current.substring(publicUrl.length()).replaceAll("[^!-~]", ""));
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "/" + address.getRawPath().replaceFirst("^/+", "") + query;
    }
}
