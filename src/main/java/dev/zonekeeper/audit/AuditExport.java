package dev.zonekeeper.audit;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.web.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the events of a filter as a file, intents too, and records that it did. */
@Controller
class AuditExport {

    private static final int PIECE = 500;

    private final AuditEvents events;
    private final AuditLog audit;
    private final AuditController page;
    private final Clock clock;

    AuditExport(AuditEvents events, AuditLog audit, AuditController page, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.page = page;
        this.clock = clock;
    }

    /**
     * The file goes out as it is read. It is written to the answer itself rather than by an asynchronous one, whose time
     * limit would cut a long file short.
     */
    @GetMapping("/audit/export")
    @Nullable
    String export(
            @RequestParam Map<String, String> parameters, Person person, Model model, HttpServletResponse response) {
        AuditQuery query = AuditQuery.of(parameters);
        AuditFormat format = AuditFormat.of(parameters.getOrDefault("format", ""));
        if (format == null) {
            query.problems().put("format", "audit.problem.format");
        }
        if (format == null || !query.problems().isEmpty()) {
            return page.show(query, person, model, response);
        }
        long newest = record(query, format, person);
        announce(query, format, response);
        write(newest, query.filter(), EventScope.of(person), format, response);
        return null;
    }

    /** Written before the first row leaves, so that no file leaves without it. */
    private long record(AuditQuery query, AuditFormat format, Person person) {
        long newest = events.newest();
        long count = events.countUpTo(newest, query.filter(), EventScope.of(person));
        Map<String, String> details = new HashMap<>();
        details.put("format", format.name());
        details.put("count", Long.toString(count));
        if (!query.filter().isAll()) {
            details.put("filter", query.words());
        }
        audit.append(Entry.of(Actor.of(person), Action.EXPORT_AUDIT, Outcome.DONE, details));
        return newest;
    }

    private void announce(AuditQuery query, AuditFormat format, HttpServletResponse response) {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Download.named("audit", clock.instant(), query.parts(), format.extension())
                        .toString());
    }

    /** The file is closed only when it is whole: an answer that ended well would pass for all that there is. */
    private void write(
            long newest, AuditFilter filter, EventScope scope, AuditFormat format, HttpServletResponse response) {
        try {
            EventFile file = format.open(response.getOutputStream());
            long next = newest;
            List<AuditEvent> piece = events.upTo(next, filter, scope, PIECE);
            while (!piece.isEmpty()) {
                for (AuditEvent event : piece) {
                    file.write(event);
                    next = event.seq() - 1;
                }
                piece = events.upTo(next, filter, scope, PIECE);
            }
            file.close();
        } catch (IOException | RuntimeException e) {
            throw new CutShort(e);
        }
    }

    /** No page of trouble may follow half a file: the container gets the failure, and aborts the connection. */
    @ExceptionHandler
    void leaveToContainer(CutShort cut) {
        throw cut;
    }

    /** A file that ends before its last row. */
    static final class CutShort extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CutShort(Exception cause) {
            super("The export of the audit ended before its last row", cause);
        }
    }
}
