package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where a sign-in leads back to: a page of ours, and never a fragment, a download or another site.
 *
 * @param path with its query, as routes are written
 */
record WayBack(String path) {

    /** The parameter of the address where sign-in begins. */
    static final String PARAMETER = "to";

    /** Where a sign-in leads if nothing better is known. */
    static final WayBack START = new WayBack("/zones");

    private static final int LONGEST = 2000;
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final PathPattern CONFIRMATION = pattern("/zones/*/retention");
    private static final List<PathPattern> PAGES = Stream.of(
                    "/", "/zones", "/zones/*", "/audit", "/audit/verify", "/tokens", "/status", "/me")
            .map(WayBack::pattern)
            .toList();

    private static PathPattern pattern(String text) {
        return PathPatternParser.defaultInstance.parse(text);
    }

    /** The way that a parameter names, if it is one of ours. */
    static WayBack named(@Nullable String path) {
        return path != null && isPage(path) ? new WayBack(path) : START;
    }

    /**
     * The way back to what this request was for: the page that it asked for, the confirmation of the switch that it
     * was, else the page on which htmx sent it.
     */
    static WayBack to(HttpServletRequest request, Installation installation) {
        String path = Paths.inApplication(request);
        String query = request.getQueryString();
        String whole = query == null ? path : path + "?" + query;
        if (READS.contains(request.getMethod()) && isPage(whole)) {
            return new WayBack(whole);
        }
        String enabled = request.getParameter("enabled");
        if (CONFIRMATION.matches(PathContainer.parsePath(path)) && enabled != null && enabled.matches("true|false")) {
            return new WayBack(path + "?enabled=" + enabled);
        }
        return ofHtmx(request.getHeader("HX-Current-URL"), installation);
    }

    private static WayBack ofHtmx(@Nullable String page, Installation installation) {
        String here = installation.publicUrl() + "/";
        return page != null && page.startsWith(here) ? named(page.substring(here.length() - 1)) : START;
    }

    private static boolean isPage(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || !path.matches("[!-~]+") || path.contains("\\")) {
            return false;
        }
        PathContainer parsed = PathContainer.parsePath(path.split("[?#]", 2)[0]);
        return CONFIRMATION.matches(parsed) || PAGES.stream().anyMatch(page -> page.matches(parsed));
    }

    /** The whole address. */
    String in(Installation installation) {
        return installation.publicUrl() + path;
    }

    /** Where a sign-in begins that leads here, as routes are written. */
    String signIn() {
        return "/oauth2/authorization/" + SsoRegistration.ID + "?" + PARAMETER + "="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
