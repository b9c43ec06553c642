package dev.zonekeeper.cloudflare;

import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.OutsideSystem;
import dev.zonekeeper.web.Words;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cloudflare, as {@code /status} shows it: how the last call went. It is never called for the page's sake. */
@Component
@Order(1)
class CloudflareCondition implements OutsideSystem {

    private final CloudflareSettings settings;
    private final LastAnswers last;
    private final Ages ages;
    private final Words words;

    CloudflareCondition(CloudflareSettings settings, LastAnswers last, Ages ages, Words words) {
        this.settings = settings;
        this.last = last;
        this.ages = ages;
        this.words = words;
    }

    @Override
    public Condition condition() {
        List<Fact> facts = List.of(
                new Fact(
                        words.of("cloudflare.status.address"),
                        settings.baseUrl().toString()),
                new Fact(
                        words.of("cloudflare.status.limit"),
                        words.of(
                                "cloudflare.status.limit-is",
                                settings.requests(),
                                settings.window().toSeconds())));
        CloudflareFailed failure = last.failure();
        if (failure != null) {
            return new Condition("Cloudflare", State.DOWN, String.valueOf(failure.getMessage()), facts);
        }
        Instant at = last.answeredAt();
        return at == null
                ? new Condition("Cloudflare", State.NOT_KNOWN, words.of("cloudflare.status.not-called"), facts)
                : new Condition("Cloudflare", State.UP, words.of("cloudflare.status.answered", ages.ago(at)), facts);
    }
}
