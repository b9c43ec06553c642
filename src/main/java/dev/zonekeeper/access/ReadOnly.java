package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** With {@code zonekeeper.read-only} every write is refused, whoever asks; signing out is none. */
final class ReadOnly extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Installation installation;

    ReadOnly(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !installation.readOnly()
                || READS.contains(request.getMethod())
                || Paths.inApplication(request).equals("/logout");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refusal.forward(Refusal.Reason.READ_ONLY, request, response);
    }
}
