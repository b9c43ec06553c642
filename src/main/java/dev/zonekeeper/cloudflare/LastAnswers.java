package dev.zonekeeper.cloudflare;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the last calls went, whoever made them. */
@Component
class LastAnswers {

    private final Clock clock;
    private volatile @Nullable Instant answeredAt;
    private volatile @Nullable CloudflareFailed failed;

    LastAnswers(Clock clock) {
        this.clock = clock;
    }

    /** A refusal is an answer, too. */
    void answered() {
        answeredAt = clock.instant();
        failed = null;
    }

    /** What was not sent for want of room in the budget says nothing of Cloudflare; a connection that failed does. */
    void failed(CloudflareFailed failure) {
        boolean notAsked = failure.status() == 0
                && failure.kind() != CloudflareFailed.Kind.NO_ANSWER
                && failure.getCause() == null;
        if (failure.kind() == CloudflareFailed.Kind.REFUSED) {
            answered();
        } else if (!notAsked) {
            failed = failure;
        }
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    /** The failure of the last call; {@code null} if it was answered. */
    @Nullable
    CloudflareFailed failure() {
        return failed;
    }
}
