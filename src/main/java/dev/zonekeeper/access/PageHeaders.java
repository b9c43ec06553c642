package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.web.header.HeaderWriter;

/** The headers of every answer. */
final class PageHeaders implements HeaderWriter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final SsoRegistration registration;
    private final boolean https;

    PageHeaders(SsoRegistration registration, Installation installation) {
        this.registration = registration;
        this.https = installation.isHttps();
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + endSession());
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Signing out is a form whose answer leads to the provider; without its origin Chromium blocks that redirect. */
    private String endSession() {
        String address = registration.endSession();
        if (address == null) {
            return "";
        }
        URI uri = URI.create(address);
        return " " + uri.getScheme() + "://" + uri.getAuthority();
    }
}
