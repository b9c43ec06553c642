package dev.zonekeeper.cloudflare;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * The one caller of Cloudflare: budget, token, time limit, and what to think of the answer. Reads that fail in passing
 * are tried two or three times more, each time through the budget; writes never.
 */
public class Cloudflare {

    private static final Logger log = LoggerFactory.getLogger(Cloudflare.class);
    private static final Retry OF_BACKGROUND = retry(3, failed -> true);
    // Somebody waits: an answer that came fast and was broken is asked for again, silence is not.
    private static final Retry OF_CLICK = retry(2, failed -> failed.kind() != Kind.NO_ANSWER);

    private final WebClient client;
    private final BearerTokens tokens;
    private final RequestBudget budget;
    private final CloudflareSettings settings;
    private final CallFailures failures;
    private final LastAnswers last;

    Cloudflare(
            WebClient client,
            BearerTokens tokens,
            RequestBudget budget,
            CloudflareSettings settings,
            CallFailures failures,
            LastAnswers last) {
        this.client = client;
        this.tokens = tokens;
        this.budget = budget;
        this.settings = settings;
        this.failures = failures;
        this.last = last;
    }

    /** How long one call may take as a whole. */
    public Duration answerWithin() {
        return settings.answerWithin();
    }

    /**
     * Carries out an operation and waits for its answer.
     *
     * @throws CloudflareFailed if Cloudflare did not answer as asked
     * @throws TokenUnavailable if the token can't be read; then nothing was sent
     */
    public <T> Answer<T> call(Operation<T> operation, TokenId token, Priority priority) {
        return Objects.requireNonNull(send(operation, token, priority).block());
    }

    /** As {@link #call}, but once, whatever comes: for reads whose caller counts the attempts. */
    public <T> Answer<T> callOnce(Operation<T> operation, TokenId token, Priority priority) {
        return Objects.requireNonNull(once(operation, token, priority, () -> {}).block());
    }

    /** As {@link #callOnce}, given up after this time: as not sent if it still waited to be, else as unanswered. */
    public <T> Answer<T> callOnce(Operation<T> operation, TokenId token, Priority priority, Duration within) {
        AtomicBoolean sent = new AtomicBoolean();
        return Objects.requireNonNull(once(operation, token, priority, () -> sent.set(true))
                .timeout(within)
                .onErrorMap(
                        TimeoutException.class,
                        late -> sent.get() ? failures.of(operation, late) : CallFailures.notInTime(operation))
                .block());
    }

    /** As {@link #call}, without waiting. */
    public <T> Mono<Answer<T>> send(Operation<T> operation, TokenId token, Priority priority) {
        Mono<Answer<T>> once = once(operation, token, priority, () -> {});
        Retry retry = priority == Priority.CLICK ? OF_CLICK : OF_BACKGROUND;
        return operation.method().equals(HttpMethod.GET) ? once.retryWhen(retry) : once;
    }

    private static Retry retry(int times, Predicate<CloudflareFailed> also) {
        return Retry.backoff(times, Duration.ofMillis(300))
                .jitter(0.5)
                .filter(failed -> failed instanceof CloudflareFailed f && f.isPassing() && also.test(f))
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    /** The token comes first: without it neither budget nor time of the call is spent, and nothing was sent. */
    private <T> Mono<Answer<T>> once(Operation<T> operation, TokenId token, Priority priority, Runnable sending) {
        BudgetOwner owner = tokens.owner(token);
        return Mono.fromCallable(() -> tokens.bearer(token))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        cause -> !(cause instanceof TokenUnavailable),
                        cause -> new TokenUnavailable("The API token could not be read just now.", cause))
                .flatMap(bearer -> budget.take(operation, owner, priority).then(Mono.defer(() -> {
                    sending.run();
                    return exchange(operation, bearer);
                })))
                .doOnSuccess(answer -> last.answered())
                .doOnError(CloudflareFailed.class, failed -> told(operation, token, owner, failed));
    }

    private <T> Mono<Answer<T>> exchange(Operation<T> operation, BearerToken bearer) {
        WebClient.RequestBodySpec request =
                client.method(operation.method()).uri(operation.path()).attribute(BearerFilter.ATTRIBUTE, bearer);
        String body = operation.body();
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return request.exchangeToMono(response -> raw(response, bearer))
                .timeout(settings.answerWithin())
                .onErrorMap(cause -> failures.of(operation, cause, bearer))
                .map(answer -> believe(operation, answer));
    }

    private static Mono<RawAnswer> raw(ClientResponse response, BearerToken bearer) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> RawAnswer.of(
                        bearer, response.statusCode(), response.headers().asHttpHeaders(), bytes));
    }

    private <T> Answer<T> believe(Operation<T> operation, RawAnswer answer) {
        if (!answer.isSuccess()) {
            String body = operation.answersSecrets() ? "not logged" : answer.body();
            log.debug("{} {} answered {}: {}", operation.method(), operation.path(), answer.status(), body);
            throw failures.of(operation, answer);
        }
        try {
            return new Answer<>(operation.read(Objects.requireNonNull(answer.envelope())), answer.ray());
        } catch (Unreadable missing) {
            throw failures.of(operation, answer, missing);
        }
    }

    private void told(Operation<?> operation, TokenId token, BudgetOwner owner, CloudflareFailed failed) {
        // Most zones of most accounts refuse their flag for want of the plan: that is no news.
        Level level = failed.kind() == Kind.REFUSED ? Level.DEBUG : Level.INFO;
        log.atLevel(level).log("{} {}: {}", operation.method(), operation.path(), failed.getMessage());
        last.failed(failed);
        // Whatever names a time asks all of the owner's calls to wait, a 503 as well as a 429.
        if (failed.status() != 0 && failed.until() != null) {
            budget.block(owner, failed.until());
        }
        if (failed.maySuspectToken()) {
            // It may read Vault and verify, so neither here on the event loop nor before the caller has its answer.
            Schedulers.boundedElastic().schedule(() -> tokens.suspect(token, failed));
        }
    }
}
