package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

class RequestBudgetTests {

    private static final BudgetOwner OWNER = new BudgetOwner("somebody");
    private static final Operation<?> READ = new ReadRetentionFlag(Calls.ZONE);
    private static final Instant LATER = StoppedClock.NOON.plusSeconds(300);

    private final StoppedClock clock = new StoppedClock();
    private RequestBudget budget = new RequestBudget(settings(50, Duration.ofSeconds(20)), clock);

    @AfterEach
    void close() {
        budget.destroy();
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhoWaitsForRoomWhenA429Comes(Priority priority) {
        CompletableFuture<Void> waiting = budget.take(READ, OWNER, priority).toFuture();
        assertThat(waiting).isNotDone();

        budget.block(OWNER, LATER);

        CloudflareFailed failed = (CloudflareFailed)
                catchThrowableOfType(CompletionException.class, waiting::join).getCause();
        assertThat(failed.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failed.until()).isEqualTo(LATER);
    }

    @Test
    void saysThatNothingWasSentWhereThereIsNoRoom() {
        budget.destroy();
        budget = new RequestBudget(settings(50, Duration.ofDays(1)), clock);

        CloudflareFailed failed = catchThrowableOfType(
                CloudflareFailed.class,
                () -> budget.take(READ, OWNER, Priority.CLICK).block());

        assertThat(failed.kind()).isEqualTo(Kind.NOT_SENT);
        assertThat(failed).hasMessageContaining("budget is used up");
    }

    private static CloudflareSettings settings(int requests, Duration window) {
        return new CloudflareSettings(
                URI.create("http://localhost"),
                null,
                false,
                requests,
                window,
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                DataSize.ofKilobytes(64));
    }
}
