package sandbox.cloudflare;

import java.util.List;

/** Where Logpush jobs write to, in every form that Cloudflare takes; each holds the secret where that form has one. */
final class LogpushDestinations {

    private static final List<String> FORMS = List.of(
            "s3://edge-logs-archive/%s/{DATE}?region=eu-central-1&access-key-id=SANDBOX&secret-access-key=%s",
            "gs://nw-edge/%s/{DATE}?key=%s",
            "https://logs.nordwind.example/in/%s?header_Authorization=Basic%%20%s",
            "azure://nwlogs.blob.core.windows.net/edge/%s?sv=2026-02-06&sig=%s",
            "r2://nw-edge/%s/{DATE}?account-id=a1&access-key-id=SANDBOX&secret-access-key=%s",
            "splunk://splunk.nordwind.example:8088/services/collector/raw?channel=%s&header_Authorization=Splunk%%20%s",
            "s3://kestrel-edge/%s/{DATE}?region=eu-west-2&access-key-id=SANDBOX&secret-access-key=%s",
            "sumo://endpoint4.collection.sumologic.com/%s/receiver/v1/http/%s",
            "datadog://http-intake.logs.datadoghq.com/api/v2/logs?service=%s&header_DD-API-KEY=%s");

    private LogpushDestinations() {}

    /** The same in every run; only zones with an even number have a job. */
    static String of(Zone zone) {
        String form = FORMS.get(zone.number() / 2 % FORMS.size());
        return form.formatted(zone.name(), CloudflareSimulator.LOGPUSH_SECRET);
    }
}
