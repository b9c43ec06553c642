package dev.zonekeeper.cloudflare;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Lists a zone's Logpush jobs. Needs Logs Read on the zone, and a plan that has Logpush. The answer carries access keys
 * in {@code destination_conf} and may repeat them in {@code error_message}: neither leaves this class, whole or in part
 * beyond {@link LogpushDestination}. Source: developers.cloudflare.com/api/resources/logpush/subresources/jobs.
 */
public record ListLogpushJobs(ZoneId zone) implements Operation<LogpushJobs> {

    private static final int KEPT = 20;

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/zones/" + zone + "/logpush/jobs";
    }

    @Override
    public boolean answersSecrets() {
        return true;
    }

    @Override
    public LogpushJobs read(JsonNode envelope) {
        JsonNode result = envelope.path("result");
        if (!result.isArray()) {
            throw new Unreadable("the list of Logpush jobs is missing");
        }
        List<LogpushJob> jobs = new ArrayList<>();
        for (JsonNode job : result) {
            if (job.isObject() && jobs.size() < KEPT) {
                jobs.add(LogpushJob.read(job));
            }
        }
        return new LogpushJobs(jobs, result.size());
    }

    @Override
    public String words() {
        return "list the Logpush jobs";
    }
}
