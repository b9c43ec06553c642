package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a 429 does: to the call, to its owner, to others. */
class ThrottlingTests {

    private static final Operation<Boolean> READ = new ReadRetentionFlag(ZONE);
    private static final Instant IN_90_S = StoppedClock.NOON.plusSeconds(90);

    private final RawServer server = new RawServer((number, request, connection) -> {
        if (number == 1) {
            RawServer.say(connection, 429, RawServer.refusal(10100, "limit"), "Retry-After: 90");
        } else {
            RawServer.say(connection, 200, RawServer.flag(true));
        }
    });
    private final Calls calls = new Calls(server.url());

    @AfterEach
    void close() {
        calls.close();
        server.close();
    }

    @Test
    void saysUntilWhenAndDoesNotAskAgain() {
        CloudflareFailed failed = catchThrowableOfType(CloudflareFailed.class, () -> calls.call(READ));

        assertThat(failed.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failed.code()).isEqualTo(10100);
        assertThat(failed.until()).isEqualTo(IN_90_S);
        assertThat(failed)
                .hasMessageContaining("calls again from 24 Nov 2026, 12:01:30 UTC on.")
                .hasMessageNotContaining("restart");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void namesTheWayOutOfATimeThatCannotBeMeant() {
        try (RawServer odd = RawServer.saying(429, "", "Retry-After: 99999999999");
                Calls toOdd = new Calls(odd.url())) {
            assertThat(toOdd.failure(READ))
                    .hasMessageContaining("9 Oct 5195, 21:46:39 UTC")
                    .hasMessageContaining("restart it: it then calls at once");
            assertThat(toOdd.failure(READ).getMessage()).contains("5195", "restart it");
            assertThat(odd.requests()).hasSize(1);
        }
    }

    @Test
    void stopsTheOwnerUntilThen() {
        calls.failure(READ);

        CloudflareFailed next = calls.failure(READ);
        assertThat(next.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(next.status()).isZero();
        assertThat(next.until()).isEqualTo(IN_90_S);
        assertThat(calls.budget.blockedUntil(calls.tokens.owner(calls.token))).contains(IN_90_S);
        assertThat(server.requests()).hasSize(1);

        calls.clock.move(Duration.ofSeconds(90));
        assertThat(calls.call(READ).value()).isTrue();
    }

    @Test
    void stopsNoOtherOwner() {
        TokenId other = calls.tokens.add("other", "x".repeat(40));
        calls.failure(READ);

        assertThat(calls.cloudflare.call(READ, other, Priority.CLICK).value()).isTrue();
        assertThat(calls.budget.blockedUntil(calls.tokens.owner(other))).isEmpty();
    }

    @Test
    void anEarlierTimeShortensNothing() {
        BudgetOwner owner = calls.tokens.owner(calls.token);
        calls.budget.block(owner, IN_90_S);
        calls.budget.block(owner, StoppedClock.NOON.plusSeconds(5));

        assertThat(calls.budget.blockedUntil(owner)).contains(IN_90_S);
    }
}
