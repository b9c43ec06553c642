package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import sandbox.cloudflare.CloudflareSimulator;

/** The room as the application wires it, called at an address of the test's, with a budget that is never short. */
final class Calls implements AutoCloseable {

    static final ZoneId ZONE = new ZoneId(CloudflareSimulator.zoneId("cards.kestrelbank.com"));
    static final String VALUE = "cfut_CANARY-of-the-tests-in-no-log-and-no-page-01";

    final StoppedClock clock = new StoppedClock();
    final RecordingTokens tokens = new RecordingTokens();
    final TokenId token = tokens.add("a-token", VALUE);
    final RequestBudget budget;
    final Cloudflare cloudflare;

    Calls(String baseUrl) {
        this(settings(baseUrl));
    }

    Calls(CloudflareSettings settings) {
        budget = new RequestBudget(settings, clock);
        cloudflare = new CloudflareClient().cloudflare(settings, tokens, budget, clock, new LastAnswers(clock));
    }

    /** Answers have 8 s: long enough for any that comes. */
    static CloudflareSettings settings(String baseUrl) {
        return settings(baseUrl, Duration.ofSeconds(8));
    }

    static CloudflareSettings settings(String baseUrl, Duration answerWithin) {
        return new CloudflareSettings(
                URI.create(baseUrl),
                null,
                false,
                1_000_000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                answerWithin,
                DataSize.ofKilobytes(256));
    }

    /** One call in six hours. */
    static CloudflareSettings starved(String baseUrl) {
        Duration within = Duration.ofSeconds(8);
        DataSize limit = DataSize.ofKilobytes(256);
        return new CloudflareSettings(
                URI.create(baseUrl), null, false, 50, Duration.ofDays(12), Duration.ofSeconds(3), within, limit);
    }

    <T> Answer<T> call(Operation<T> operation) {
        return cloudflare.call(operation, token, Priority.CLICK);
    }

    /** How a call fails that is tried once. */
    CloudflareFailed failure(Operation<?> operation) {
        return failure(operation, token);
    }

    CloudflareFailed failure(Operation<?> operation, TokenId with) {
        return catchThrowableOfType(CloudflareFailed.class, () -> cloudflare.callOnce(operation, with, Priority.CLICK));
    }

    @Override
    public void close() {
        budget.destroy();
    }
}
