package dev.zonekeeper.zones;

import dev.zonekeeper.cloudflare.LogpushJob;
import dev.zonekeeper.cloudflare.LogpushJobs;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Words;
import dev.zonekeeper.zones.LiveFact.Line;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes Logpush jobs: what goes where, and how it last went. */
@Component
class LogpushWords {

    private final Words words;
    private final Ages ages;

    LogpushWords(Words words, Ages ages) {
        this.words = words;
        this.ages = ages;
    }

    List<Line> lines(LogpushJobs jobs) {
        List<Line> lines = new ArrayList<>();
        for (LogpushJob job : jobs.jobs()) {
            lines.add(Line.of(what(job)));
            lines.add(how(job));
        }
        int more = jobs.total() - jobs.jobs().size();
        if (more > 0 || lines.isEmpty()) {
            lines.add(Line.of(more > 0 ? words.of("zones.logpush.more", more) : words.of("zones.logpush.none")));
        }
        return lines;
    }

    private String what(LogpushJob job) {
        String dataset = job.dataset() == null ? words.of("zones.logpush.dataset") : job.dataset();
        return job.destination() == null
                ? dataset
                : words.of("zones.logpush.to", dataset, job.destination().address());
    }

    /** A failure is told as long as Cloudflare remembers it: it forgets it at the next success. */
    private Line how(LogpushJob job) {
        if (Boolean.FALSE.equals(job.enabled())) {
            return job.lastComplete() == null
                    ? Line.more(words.of("zones.logpush.off"), null)
                    : Line.more(
                            words.of("zones.logpush.off.last", ages.minute(job.lastComplete())), job.lastComplete());
        } else if (job.lastError() != null) {
            return Line.more(words.of("zones.logpush.failed", ages.minute(job.lastError())), job.lastError());
        } else if (job.lastComplete() != null) {
            return Line.more(words.of("zones.logpush.pushed", ages.minute(job.lastComplete())), job.lastComplete());
        }
        return Line.more(words.of("zones.logpush.nothing"), null);
    }
}
