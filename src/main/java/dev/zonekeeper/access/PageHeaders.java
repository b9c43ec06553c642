package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The headers of every answer. Pages are stored nowhere; files say themselves how long they keep. Any address but a
 * file's may answer a page or, under htmx, a piece of one: a refusal is enough.
 */
final class PageHeaders implements HeaderWriter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final SsoRegistration registration;
    private final RequestMatcher files;
    private final boolean https;

    PageHeaders(SsoRegistration registration, RequestMatcher files, Installation installation) {
        this.registration = registration;
        this.files = files;
        this.https = installation.isHttps();
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + endSession());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean isFile = files.matches(request) && response.getStatus() < 400;
        if (!isFile && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!isFile && !response.getHeaders(HttpHeaders.VARY).contains("HX-Request")) {
            response.addHeader(HttpHeaders.VARY, "HX-Request");
        }
    }

    /** Signing out is a form whose answer leads to the provider; without its origin Chromium blocks that redirect. */
    private String endSession() {
        URI address = registration.endSession();
        return address == null ? "" : " " + address.getScheme() + "://" + address.getAuthority();
    }
}
