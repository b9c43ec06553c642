package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes requests for the public URL's host only: a page never answers under a name that somebody else points here.
 * Health is exempt, since probes ask by address.
 */
@Component
// After the filter that applies a trusted proxy's headers, before all others.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostCheck extends OncePerRequestFilter {

    private final URI publicUrl;

    HostCheck(Installation installation) {
        this.publicUrl = installation.publicUrl();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Paths.inApplication(request);
        return path.equals("/actuator/health") || path.startsWith("/actuator/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(421);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("Zonekeeper answers at " + publicUrl + " only (zonekeeper.public-url).");
    }

    private boolean isOurs(HttpServletRequest request) {
        int usual = "https".equals(publicUrl.getScheme()) ? 443 : 80;
        int port = publicUrl.getPort() < 0 ? usual : publicUrl.getPort();
        // Behind a proxy that ends TLS a Host without port is taken for port 80.
        boolean usualPort = port == usual && publicUrl.getHost().equalsIgnoreCase(request.getHeader("Host"));
        return publicUrl.getHost().equalsIgnoreCase(request.getServerName())
                && (usualPort || port == request.getServerPort());
    }
}
