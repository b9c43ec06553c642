package dev.zonekeeper.audit;

import dev.zonekeeper.web.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row an event, for spreadsheets. */
final class CsvEventFile implements EventFile {

    /** The details that have a column of their own; the others share one. */
    private static final List<String> DETAILS = List.of("reason", "before", "after", "why");

    private final Csv file;

    CsvEventFile(OutputStream out) throws IOException {
        this.file = new Csv(out);
        file.row(
                "seq",
                "at_utc",
                "who",
                "issuer",
                "subject",
                "action",
                "outcome",
                "zone",
                "zone_id",
                "account",
                "account_id",
                "intent_seq",
                "cf_ray",
                "reason",
                "before",
                "after",
                "why",
                "more",
                "prev",
                "hash");
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        Named zone = event.zone();
        Named account = event.account();
        Map<String, String> details = event.details();
        file.row(
                event.seq(),
                CanonicalForm.instant(event.at()),
                event.actor().name(),
                event.actor().issuer(),
                event.actor().subject(),
                event.action(),
                event.outcome(),
                zone == null ? null : zone.name(),
                zone == null ? null : zone.id(),
                account == null ? null : account.name(),
                account == null ? null : account.id(),
                event.intentSeq(),
                event.cfRay(),
                details.get("reason"),
                details.get("before"),
                details.get("after"),
                details.get("why"),
                more(details),
                event.prev(),
                event.hash());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String more(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(detail -> !DETAILS.contains(detail.getKey()))
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(", "));
    }
}
