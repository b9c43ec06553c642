package dev.zonekeeper.cloudflare;

import java.util.List;

/**
 * The Logpush jobs of a zone.
 *
 * @param jobs the first of them
 * @param total how many there are
 */
public record LogpushJobs(List<LogpushJob> jobs, int total) {

    public LogpushJobs {
        jobs = List.copyOf(jobs);
    }
}
