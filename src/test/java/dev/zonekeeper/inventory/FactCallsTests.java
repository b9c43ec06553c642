package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.zonekeeper.StandingClock;
import dev.zonekeeper.cloudflare.Answer;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.Dnssec;
import dev.zonekeeper.cloudflare.LogpushJobs;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.cloudflare.ZoneSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactCallsTests {

    private static final Duration WITHIN = Duration.ofSeconds(8);

    private final Cloudflare cloudflare = mock(Cloudflare.class);
    private final StandingClock clock = new StandingClock();
    private final FactCalls calls = new FactCalls(
            cloudflare, new FactSettings(Duration.ofMinutes(10), Duration.ofMinutes(1), 30, WITHIN), clock);

    @ParameterizedTest
    @EnumSource(Fact.class)
    void areMadeOnceAndInTheBackground(Fact fact) {
        when(cloudflare.callOnce(any(), any(), any(), any())).thenReturn(new Answer<Object>(answer(fact), null));
        FactCalls.Sent sent = new FactCalls.Sent();

        calls.read(fact, new ZoneId("ab".repeat(16)), new TokenId("t"), sent);

        assertThat(sent.calls()).isEqualTo(fact.calls());
        verify(cloudflare, times(fact.calls())).callOnce(any(), any(), eq(Priority.BACKGROUND), eq(WITHIN));
    }

    @Test
    void haveTheTimeOfOneAnswerTogether() {
        List<Duration> given = new ArrayList<>();
        when(cloudflare.callOnce(any(), any(), any(), any())).thenAnswer(call -> {
            given.add(call.getArgument(3));
            clock.move(Duration.ofSeconds(5));
            return new Answer<Object>(answer(Fact.SETTINGS), null);
        });

        calls.read(Fact.SETTINGS, new ZoneId("ab".repeat(16)), new TokenId("t"), new FactCalls.Sent());

        assertThat(given).containsExactly(WITHIN, Duration.ofSeconds(3), Duration.ZERO);
    }

    private static Object answer(Fact fact) {
        return switch (fact) {
            case DNSSEC -> new Dnssec("active");
            case LOGPUSH -> new LogpushJobs(List.of(), 0);
            case SETTINGS -> new ZoneSetting("ssl", "strict", 0, null);
        };
    }
}
